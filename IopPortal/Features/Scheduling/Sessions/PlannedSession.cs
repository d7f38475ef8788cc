using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Authorizations;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>A plan held against its own rules and against everything that is booked; the preview and the booking read the same.</summary>
/// <param name="Refusals">What is wrong with the plan as a whole.</param>
/// <param name="Dates">Every date with its conflicts; empty while the plan has no usable times.</param>
internal sealed record PlannedSession(SessionPlan Plan, SeriesRule Rule, IReadOnlyList<Refusal> Refusals, IReadOnlyList<PlannedDate> Dates, BookingProposal? Proposal = null)
{
    public bool IsWeekly => Plan.WeeklyUntil is not null;

    public IEnumerable<PlannedDate> Kept => Dates.Where(date => date.IsKept(IsWeekly));

    public static async Task<PlannedSession> CheckAsync(PortalDbContext db, Grant grant, SessionPlan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [.. SessionForm.Check(plan)];
        if (grant.IsLimitedTo(Limit.SelfLeading) && grant.Facts.StaffId != plan.LeadId)
        {
            refusals.Add(new Refusal("session.lead-self").At(nameof(plan.LeadId)));
        }

        var about = await FactsAsync(db, plan, cancellationToken);
        if (about?.Zone is null || about.Guests != plan.Guests.Distinct().Count())
        {
            refusals.Add(Refusal.NotFound);
        }

        var rule = SessionForm.Rule(plan, about?.Zone ?? "UTC");
        var planned = new PlannedSession(plan, rule, refusals, []);
        return refusals.Exists(refusal => refusal.Code.StartsWith("time.", StringComparison.Ordinal) || refusal.Code.StartsWith("series.", StringComparison.Ordinal)) || about?.Zone is null
            ? planned
            : await (await planned.WithDatesAsync(db, about.ProgramId, now, cancellationToken)).WithCoverAsync(db, grant.Facts, now, cancellationToken);
    }

    /// <summary>How far the client's authorisation reaches with the kept dates booked; null where there is none to ask about (E3).</summary>
    public ProposedCover? Cover { get; private init; }

    private async Task<PlannedSession> WithCoverAsync(PortalDbContext db, AccessFacts facts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var added = SessionKindFacts.Of(Plan.Kind).CountsTowardHours
            ? Kept.Where(date => date.Verdict is not null).Select(date => ProposedCover.Session(Plan.ClientId, date.Date, date.Verdict!.Slot.Utc, Rule.Zone, Plan.Kind)).ToList()
            : [];
        return await ProposedCover.LoadAsync(db, facts, [Plan.ClientId], added, now, cancellationToken) is not [var cover, ..] ? this : this with
        {
            Cover = cover,
            Dates = [.. Dates.Select(date => cover.NotCovered.Contains(date.Date) ? date with { NotCovered = cover.Conflict(date.Date) } : date)],
        };
    }

    /// <summary>What would help; a weekly booking is helped on all its dates or not at all.</summary>
    public async Task<IReadOnlyList<WayOut>> WaysAsync(PortalDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var wanted = Dates.Where(date => date.IsKept(IsWeekly)).ToList();
        if (Proposal is null || wanted.All(date => date is { Problem: null, Verdict.Worst: null or ConflictLevel.Notice }))
        {
            return [];
        }

        var slots = wanted.Select(date => date.Verdict?.Slot ?? new ProposedSlot(new(date.Date, Rule.Start, Rule.End), default)).ToList();
        return [.. (await WaySearch.FindAsync(db, Proposal, [new(Plan.Date, slots)], Rule.Zone, now, cancellationToken))[Plan.Date]];
    }

    private static async Task<About?> FactsAsync(PortalDbContext db, SessionPlan plan, CancellationToken cancellationToken)
    {
        var (guests, program) = (plan.Guests, ProgramOf.Clients(db, [plan.ClientId]));
        return await db.Clients.Where(client => client.Id == plan.ClientId).Select(client => new About(
            db.Locations.Where(location => location.Id == plan.LocationId).Select(location => location.TimeZone).FirstOrDefault(),
            program.FirstOrDefault(),
            db.FamilyContacts.Count(contact => contact.ClientId == client.Id && contact.EndedOn == null && guests.Contains(contact.Id)))).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<PlannedSession> WithDatesAsync(PortalDbContext db, Guid? programId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (plan, rule) = (Plan, Rule);
        var choices = plan.Twice == DstChoice.None ? null : SeriesDates.Expand(rule).ToDictionary(date => date, _ => plan.Twice);
        var dates = SeriesDates.Resolve(rule, choices);
        var proposal = new BookingProposal(plan.Kind, plan.LocationId, programId, [.. dates.Where(date => date.Slot is not null).Select(date => new ProposedSlot(new(date.Date, rule.Start, rule.End), date.Slot!.Value))])
        {
            RoomId = plan.RoomId,
            Staff = [new(plan.LeadId, BookingRole.Lead)],
            ClientIds = [plan.ClientId],
            People = 1 + plan.Guests.Count,
        };
        var verdicts = (await ConflictCheck.FindAsync(db, proposal, now, cancellationToken)).ToDictionary(verdict => verdict.Slot.Local.Date);

        return this with
        {
            Proposal = proposal,
            Dates = [.. dates.Select(date => new PlannedDate(date.Date, verdicts.GetValueOrDefault(date.Date), date.Problem, plan.LeftOut.Contains(date.Date)))],
        };
    }

    private sealed record About(string? Zone, Guid? ProgramId, int Guests);
}
