using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Places;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.SeriesEdits;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>What a draft would become. The preview shows it and the creation stores it, so that both are the same.</summary>
internal sealed record GroupPlan(
    string Zone,
    Track? Track,
    CareProgram? Program,
    IReadOnlyList<Refusal> Problems,
    IReadOnlyList<PreviewDate> Dates,
    IReadOnlyDictionary<DateOnly, SlotVerdict> Verdicts,
    PlanningParameters Planning,
    ParametersInForce Numbers,
    BookingProposal? Proposal = null)
{
    public static async Task<GroupPlan> MakeAsync(
        PortalDbContext db, Grant grant, GroupDraft draft, IReadOnlyList<SeriesDecision> decisions, bool mayOverride, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var site = await db.Locations.AsNoTracking().FirstOrDefaultAsync(location => location.Id == draft.LocationId, cancellationToken);
        var track = await TrackAsync(db, draft, cancellationToken);
        var planning = ProgramParameters.PlanningOn(draft.FirstDate, track?.Numbers ?? []);
        var numbers = ParametersInForce.Of(track?.Numbers.Select(row => (row.ProgramId, row.ValidFrom, row.Attendance)) ?? []);
        var problems = Check(grant, draft, decisions, site, track?.Track, planning);
        var plan = new GroupPlan(site?.TimeZone ?? "UTC", track?.Track, track?.Program, problems, [], new Dictionary<DateOnly, SlotVerdict>(), planning, numbers);
        return CanShowDates(draft, site, planning) ? await plan.WithDatesAsync(db, draft, decisions, mayOverride, now, cancellationToken) : plan;
    }

    /// <summary>The dates that take place, with the lanes of whoever is booked beside something else.</summary>
    public IEnumerable<SeriesMeeting> Meetings =>
        from date in Dates
        where date.TakesPlace
        let verdict = Verdicts[date.Date]
        select new SeriesMeeting(verdict.Slot.Local, verdict.Slot.Utc, verdict.Lanes)
        {
            ApartFrom = date.Verdict == DateVerdict.Moved ? date.Date : null,
            RoomId = verdict.Slot.RoomId,
            LeadId = verdict.Slot.LeadId,
        };

    private static Task<TrackFacts?> TrackAsync(PortalDbContext db, GroupDraft draft, CancellationToken cancellationToken) =>
        db.Tracks.AsNoTracking().Where(track => track.Id == draft.Details.TrackId)
            .Join(db.Programs, track => track.ProgramId, program => program.Id, (track, program) => new TrackFacts(
                track,
                program,
                db.ProgramParameters.Where(numbers => numbers.ProgramId == program.Id).ToList()))
            .FirstOrDefaultAsync(cancellationToken);

    private static List<Refusal> Check(Grant grant, GroupDraft draft, IReadOnlyList<SeriesDecision> decisions, Location? site, Track? track, PlanningParameters planning)
    {
        var problems = GroupDraftCheck.Of(draft, site?.TimeZone ?? "UTC", planning).ToList();
        if (site is null)
        {
            problems.Add(new Refusal("group.no-location").At(nameof(GroupDraft.LocationId)));
        }

        if (draft.Details.TrackId is not null && (track is null || track.IsArchived))
        {
            problems.Add(new Refusal("group.track-gone").At(nameof(GroupDetails.TrackId)));
        }

        if (grant.Scope == Security.Scope.Own && decisions.Select(decision => decision.LeadId).OfType<Guid>().Prepend(draft.LeadId).Any(lead => lead != grant.Facts.StaffId))
        {
            problems.Add(new Refusal("group.lead-self").At(nameof(GroupDraft.LeadId)));
        }

        return problems;
    }

    /// <summary>Dates can be shown as soon as the rule makes sense, whatever else is still missing.</summary>
    private static bool CanShowDates(GroupDraft draft, Location? site, PlanningParameters planning) =>
        site is not null && SeriesDates.Check(draft.Rule(site.TimeZone), planning.MaxSeriesDates).Count == 0;

    private async Task<GroupPlan> WithDatesAsync(
        PortalDbContext db, GroupDraft draft, IReadOnlyList<SeriesDecision> decisions, bool mayOverride, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var decided = decisions.GroupBy(decision => decision.Date).ToDictionary(made => made.Key, made => made.Last());
        var rule = draft.Rule(Zone);
        var dates = SeriesDates.Resolve(rule, decided.ToDictionary(made => made.Key, made => made.Value.Twice));
        var asked = dates.ToDictionary(date => date.Date, date => Asked(rule, date, decided.GetValueOrDefault(date.Date)));
        var slots = asked.Values.Where(one => one.Slot is not null).Select(one => one.Slot!).ToList();
        var proposal = new BookingProposal(draft.Details.Kind, draft.LocationId, Program?.Id, slots)
        {
            RoomId = draft.RoomId,
            Staff = draft.LeadId == Guid.Empty ? [] : draft.Staff,
            People = draft.Details.Capacity,
            Siblings = slots,
        };
        var verdicts = (await ConflictCheck.FindAsync(db, proposal, now, cancellationToken)).ToDictionary(verdict => verdict.Slot.Occurrence);
        return this with
        {
            Proposal = proposal,
            Verdicts = verdicts,
            Dates = [.. from date in dates
                        let one = asked[date.Date]
                        select DateJudgement.Of(date, one.Local, one.Problem, verdicts.GetValueOrDefault(date.Date), decided.GetValueOrDefault(date.Date), mayOverride)],
        };
    }

    private static AskedDate Asked(SeriesRule rule, SeriesDate date, SeriesDecision? decision)
    {
        var planned = new LocalSlot(date.Date, rule.Start, rule.End);
        if (decision?.IsElsewhere != true)
        {
            return new(planned, date.Slot is { } utc ? new ProposedSlot(planned, utc) : null, date.Problem);
        }

        var local = decision.Place(planned);
        var resolved = ZoneTime.Resolve(local, rule.Zone);
        return resolved.Succeeded
            ? new(local, new(local, resolved.Value) { Occurrence = date.Date, RoomId = decision.RoomId, LeadId = decision.LeadId }, null)
            : new(local, null, resolved.Refusals[0]);
    }

    private sealed record AskedDate(LocalSlot Local, ProposedSlot? Slot, Refusal? Problem);

    private sealed record TrackFacts(Track Track, CareProgram Program, List<ProgramParameters> Numbers);
}
