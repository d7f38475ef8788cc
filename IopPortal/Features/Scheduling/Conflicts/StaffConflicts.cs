using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>B1, B5, B10: free, licensed on the day, at work.</summary>
internal static class StaffConflicts
{
    public static IEnumerable<Conflict> Of(BookingProposal proposal, ConflictFacts facts, ProposedSlot slot, SeriesStaff booked, HashSet<Guid> doubleBooked)
    {
        if (!facts.Staff.TryGetValue(booked.StaffId, out var staff))
        {
            yield return Conflicts.Missing();
            yield break;
        }

        if (!staff.IsActive)
        {
            yield return Conflicts.StaffInactive(staff.FullName);
        }

        if (booked.Role == BookingRole.Lead && !CredentialRule.Covers(proposal.Kind, staff.Discipline, facts.Licences[staff.Id], slot.Local.Date))
        {
            yield return Conflicts.NoCredential(staff.FullName, slot.Local.Date);
        }

        foreach (var taken in facts.Taken[staff.Id].Where(taken => taken.Slot.Overlaps(slot.Utc)))
        {
            if (booked.Role == BookingRole.Lead)
            {
                yield return Conflicts.StaffTaken(staff.FullName, taken);
            }
            else
            {
                doubleBooked.Add(staff.Id);
                yield return Conflicts.CoLeadTaken(staff.FullName, taken);
            }
        }

        if (facts.TimeOff[staff.Id].Any(off => off.Touches(slot.Local.Date, slot.Local.Start, slot.Local.End)))
        {
            yield return Conflicts.TimeOff(staff.FullName, slot.Local.Date);
        }
        else if (facts.WorkingHours[staff.Id].Any() && !facts.WorkingHours[staff.Id].Any(hours => hours.Covers(slot.Local.Date, slot.Local.Start, slot.Local.End)))
        {
            yield return Conflicts.OutsideHours(staff.FullName, slot.Local.Date);
        }
    }
}
