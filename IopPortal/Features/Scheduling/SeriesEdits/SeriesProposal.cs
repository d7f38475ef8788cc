using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Authorizations;
using IopPortal.Features.Scheduling.Conflicts;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>What an edit would book anew: all of it where the time changes, only the new room or lead where it stays.</summary>
/// <param name="OtherDays">Of the other times those that fall on a day nobody was booked for: new dates and moved ones.</param>
/// <param name="Problems">Dates whose local time does not exist or comes twice (A10).</param>
internal sealed record SeriesProposal(
    SeriesToEdit Edited, SeriesTarget Target, IReadOnlyList<ProposedSlot> OtherTime, IReadOnlyList<ProposedSlot> SameTime, IReadOnlyList<ProposedSlot> OtherDays,
    IReadOnlyDictionary<DateOnly, Refusal> Problems, IReadOnlyList<Guid> Except, DateTimeOffset Now)
{
    public static SeriesProposal Of(SeriesToEdit edited, SeriesEditDraft draft, IReadOnlyList<SeriesStep> steps, DateTimeOffset now)
    {
        var sessions = edited.Sessions.ToDictionary(session => session.Id);
        var problems = new Dictionary<DateOnly, Refusal>();
        var (other, same, days) = (new List<ProposedSlot>(), new List<ProposedSlot>(), new List<ProposedSlot>());
        foreach (var step in steps.Where(step => step.To is not null))
        {
            var decision = draft.DecisionOn(step.Date);
            var session = step.SessionId is { } id ? sessions[id] : null;
            var to = decision?.Place(step.To!.Value) ?? step.To!.Value;
            var utc = ZoneTime.Resolve(to, edited.Series.TimeZone, decision?.Twice ?? DstChoice.None);
            if (!utc.Succeeded)
            {
                problems[step.Date] = utc.Refusals[0];
                continue;
            }

            var stays = session?.Slot == utc.Value && decision?.IsElsewhere != true;
            IReadOnlyList<Guid> people = session is null ? People(edited, step.Date) : [.. session.Clients];
            var slot = new ProposedSlot(to, utc.Value, stays ? [] : people)
            {
                Occurrence = step.Date,
                RoomId = decision is { IsElsewhere: true } ? decision.RoomId : null,
                LeadId = decision is { IsElsewhere: true } ? decision.LeadId : null,
            };
            (stays ? same : other).Add(slot);
            if (session?.Date != to.Date)
            {
                days.Add(slot);
            }
        }

        Guid[] except = [.. steps.Where(step => step.Kind is SeriesStepKind.Change or SeriesStepKind.Remove).Select(step => step.SessionId!.Value)];
        return new(edited, draft.Target, other, same, days, problems, except, now);
    }

    /// <summary>A new date whose time has passed already comes to nothing.</summary>
    public bool IsGone(SeriesStep step) =>
        step.Kind == SeriesStepKind.Add && OtherTime.FirstOrDefault(slot => slot.Occurrence == step.Date) is { } slot && slot.Utc.Start <= Now;

    /// <summary>By the date of the rule; a series has one session a date.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, SlotVerdict>> JudgeAsync(PortalDbContext db, AccessFacts facts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var roomChanges = Edited.Sessions.Any(session => Except.Contains(session.Id) && session.RoomId != Target.RoomId);
        IReadOnlyList<SeriesStaff> newStaff = [.. Target.Staff.Except(Edited.Series.Staff)];
        var verdicts = await ConflictCheck.FindAsync(
            db, [Proposal(OtherTime, Target.RoomId, Target.Staff), Proposal(SameTime, roomChanges ? Target.RoomId : null, newStaff)], now, cancellationToken);
        var covers = await CoversAsync(db, facts, now, cancellationToken);
        return verdicts.Select((verdict, at) => at < OtherTime.Count ? WithCover(verdict, covers) : WithoutClosure(verdict)).ToDictionary(verdict => verdict.Slot.Occurrence);
    }

    /// <summary>What would help on each of the dates that stay open.</summary>
    public Task<ILookup<DateOnly, WayOut>> WaysAsync(PortalDbContext db, IReadOnlyDictionary<DateOnly, SlotVerdict> verdicts, IReadOnlyList<SeriesEditDate> open, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sessions = Edited.Sessions.ToDictionary(session => session.Id);
        var questions = open.Select(date => new WayQuestion(date.Date, [verdicts.TryGetValue(date.Date, out var verdict) ? verdict.Slot : new ProposedSlot(date.Asked, default) { Occurrence = date.Date }]));
        var whole = questions.Select(question => question with
        {
            Slots = [.. question.Slots.Select(slot => slot with { ClientIds = open.First(date => date.Date == question.Date).SessionId is { } id ? [.. sessions[id].Clients] : People(Edited, question.Date) })],
        }).ToList();
        var proposal = Proposal([.. whole.SelectMany(question => question.Slots)], Target.RoomId, Target.Staff);
        return WaySearch.FindAsync(db, proposal, whole, Edited.Series.TimeZone, now, cancellationToken);
    }

    private SessionKind Kind => Edited.Group?.Kind ?? Edited.Like!.Kind;

    private BookingProposal Proposal(IReadOnlyList<ProposedSlot> slots, Guid? roomId, IReadOnlyList<SeriesStaff> staff) =>
        new(Kind, Edited.Series.LocationId, Edited.ProgramId, slots)
        {
            RoomId = roomId,
            Staff = [.. staff.Where(member => member.StaffId != Guid.Empty)],
            ClientIds = [.. slots.SelectMany(slot => slot.ClientIds ?? []).Distinct()],
            People = Target.Capacity ?? 1,
            Except = Except,
            Siblings = [.. OtherTime, .. SameTime],
        };

    /// <summary>How far everybody's authorisations reach when what moves or goes is no longer booked on its old day (E3).</summary>
    private async Task<IReadOnlyList<ProposedCover>> CoversAsync(PortalDbContext db, AccessFacts facts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var series = Edited.Series;
        var added =
            from slot in OtherDays
            from client in slot.ClientIds!
            select ProposedCover.Session(client, slot.Local.Date, slot.Utc, series.TimeZone, Kind, series.BreaksAt(slot.Local.Start, slot.Local.End));
        var stay = OtherTime.Concat(SameTime).Except(OtherDays).Select(slot => slot.Occurrence).ToHashSet();
        Guid[] left = [.. Edited.Sessions.Where(session => Except.Contains(session.Id) && !stay.Contains(session.Occurrence!.Value)).Select(session => session.Id)];
        return await ProposedCover.LoadAsync(db, facts, [.. OtherDays.SelectMany(slot => slot.ClientIds!).Distinct()], [.. added], now, cancellationToken, left);
    }

    /// <summary>E4: a day nobody was booked for may lie beyond somebody's authorisation.</summary>
    private SlotVerdict WithCover(SlotVerdict verdict, IReadOnlyList<ProposedCover> covers) =>
        OtherDays.Contains(verdict.Slot) ? verdict with { Conflicts = [.. verdict.Conflicts, .. ProposedCover.Against(covers, verdict.Slot.Local.Date)] } : verdict;

    /// <summary>A day closed after it was booked does not hinder another room or lead.</summary>
    private static SlotVerdict WithoutClosure(SlotVerdict verdict) =>
        verdict with { Conflicts = [.. verdict.Conflicts.Where(conflict => conflict.Level != ConflictLevel.Closed)] };

    private static IReadOnlyList<Guid> People(SeriesToEdit edited, DateOnly date) =>
        edited.Series.ClientId is { } client ? [client] : [.. edited.PlacesOn(date).Where(place => place.FamilyContactId is null).Select(place => place.ClientId).Distinct()];
}
