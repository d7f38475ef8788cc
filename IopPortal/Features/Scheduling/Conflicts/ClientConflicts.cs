using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>B3, B9, B12: one place at a time, except a pull-out from a group; nobody beside somebody to keep apart from; nobody after discharge, except alumni.</summary>
internal static class ClientConflicts
{
    public static IEnumerable<Conflict> Of(BookingProposal proposal, ConflictFacts facts, ProposedSlot slot, Guid clientId, HashSet<Guid> pulledOut)
    {
        if (!facts.Clients.TryGetValue(clientId, out var client))
        {
            yield return Conflicts.Missing();
            yield break;
        }

        if (!proposal.TakesDischarged && (client.IsArchived || IsDischarged(facts.Enrollments[clientId], slot.Local.Date)))
        {
            yield return Conflicts.ClientDischarged(client.DisplayName);
        }

        if (IsKeptApart(proposal, facts, slot, clientId))
        {
            yield return Conflicts.Apart(client.DisplayName, slot.JoinsId is not null);
        }

        var taken = facts.Taken[clientId].Where(t => t.Slot.Overlaps(slot.Utc) && !IsPulledOutOf(proposal, t, slot)).ToList();
        if (taken.Count > 0 && proposal.MayPullOut && taken.All(t => IsAround(t, slot)))
        {
            pulledOut.Add(clientId);
            yield return Conflicts.PullOut(client.DisplayName, taken[0]);
        }
        else
        {
            foreach (var other in taken)
            {
                yield return Conflicts.ClientTaken(client.DisplayName, other);
            }
        }

        foreach (var busy in facts.BusyBlocks[clientId].Where(block => block.Touches(slot.Local.Date, slot.Local.Start, slot.Local.End)))
        {
            yield return Conflicts.ClientBusy(client.DisplayName, slot.Local.Date, busy.Start, busy.End);
        }
    }

    /// <summary>The other sits in the session already, or stands before this client in the proposal for that date: of two who are proposed together one is refused.</summary>
    private static bool IsKeptApart(BookingProposal proposal, ConflictFacts facts, ProposedSlot slot, Guid clientId) =>
        facts.KeptApart[clientId].Any(other => (slot.JoinsId is { } session && facts.Seated.Contains((session, other)))
            || (slot.ClientIds ?? proposal.ClientIds).TakeWhile(id => id != clientId).Contains(other));

    /// <summary>A pull-out lies inside the group it is taken out of, never across its edge.</summary>
    private static bool IsAround(TakenSlot taken, ProposedSlot slot) =>
        taken is { IsGroup: true, Lane: Booking.MainLane } && taken.StartUtc <= slot.Utc.Start && slot.Utc.End <= taken.EndUtc;

    /// <summary>A visit inside the group stays what it is, a pull-out; one that lay beside no group becomes one when the place is given.</summary>
    private static bool IsPulledOutOf(BookingProposal proposal, TakenSlot taken, ProposedSlot slot) =>
        SessionKindFacts.Of(proposal.Kind).IsGroup
        && taken is { IsGroup: false, IsVisit: true }
        && (taken.Lane == Booking.PullOutLane || proposal.GivesPlaces)
        && slot.Utc.Start <= taken.StartUtc && taken.EndUtc <= slot.Utc.End;

    /// <summary>Every episode is over on that date; somebody without any episode yet may be booked for an intake.</summary>
    private static bool IsDischarged(IEnumerable<Enrollment> enrollments, DateOnly date)
    {
        var all = enrollments.ToList();
        return all.Count > 0 && all.All(enrollment => enrollment.Status is EnrollmentStatus.Declined
            || (enrollment.Status is EnrollmentStatus.Discharged or EnrollmentStatus.Alumni && enrollment.DischargeDate < date));
    }
}
