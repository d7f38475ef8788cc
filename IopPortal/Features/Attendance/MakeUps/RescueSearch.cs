using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Scheduling.Conflicts;

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>Finds for clients whose week falls short the sessions that could make up for it (C9), in the same order for everybody who looks.</summary>
internal static class RescueSearch
{
    private const int DaysPerWeek = 7;

    /// <summary>A fixed number of queries, whatever the number of clients.</summary>
    public static async Task<IReadOnlyList<ClientRescueView>> FindAsync(PortalDbContext db, IReadOnlyList<OpenWeek> weeks, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (weeks.Count == 0)
        {
            return [];
        }

        var (first, last) = (weeks.Min(week => week.Start), weeks.Max(week => week.Start).AddDays(DaysPerWeek - 1));
        var ids = weeks.Select(week => week.Client.Id).ToList();
        var sessions = await RescueSession.LoadAsync(db, today, last, now, cancellationToken);
        var people = await RescuePerson.LoadAsync(db, ids, first, last, cancellationToken);
        var verdicts = await VerdictsAsync(db, sessions, ids, now, cancellationToken);
        return [.. weeks.Select(week => Rescue(week, people.GetValueOrDefault(week.Client.Id) ?? RescuePerson.Nobody, sessions, verdicts))];
    }

    private static async Task<IReadOnlyDictionary<(Guid Client, Guid Session), SlotVerdict>> VerdictsAsync(
        PortalDbContext db, List<RescueSession> sessions, List<Guid> clientIds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (sessions.Count == 0)
        {
            return new Dictionary<(Guid, Guid), SlotVerdict>();
        }

        var slots = sessions.Select(session => new ProposedSlot(session.When, session.Slot) { JoinsId = session.Id }).ToList();
        var proposal = new BookingProposal(SessionKind.GroupTherapy, sessions[0].LocationId, null, slots) { ClientIds = clientIds };
        var found = (await ConflictCheck.FindForEachAsync(db, [proposal], now, cancellationToken))[0];
        return found.SelectMany(client => client.Select(verdict => (Key: (client.Key, verdict.Slot.JoinsId!.Value), verdict))).ToDictionary(row => row.Key, row => row.verdict);
    }

    private static ClientRescueView Rescue(OpenWeek week, RescuePerson person, List<RescueSession> sessions, IReadOnlyDictionary<(Guid, Guid), SlotVerdict> verdicts)
    {
        var helping = sessions
            .Where(session => week.Has(session.Date) && session.ProgramId == week.ProgramId && session.Population == PopulationOn(week, session.Date) && (!session.IsPart2 || person.IsPart2) && !person.Booked.Contains(session.Id))
            .Select(session => (Session: session, After: week.With([session.For(week.Client.Id)]), Verdict: verdicts.GetValueOrDefault((week.Client.Id, session.Id))))
            .Where(row => Helps(week.Meter, row.After))
            .ToDictionary(row => row.Session.Id);
        var ranked = MakeUpRanking.Of(helping.Values.Select(row => new MakeUpFit(
            row.Session.Id,
            row.After.Deficit,
            DaysShort(row.After),
            Math.Max(0, row.After.ProjectedMinutes - row.After.MinimumMinutes),
            row.Session.StartUtc,
            row.Session.LeadId is { } lead && person.Leads.Contains(lead),
            BreaksRule: row.Verdict is null || row.Verdict.Is(ConflictLevel.Block) || row.Verdict.Is(ConflictLevel.Closed) || IsBusy(row.Verdict))));
        return new ClientRescueView(
            week.Client.Id,
            week.Client.Name,
            week.Meter,
            person.Missed.FirstOrDefault(missed => week.Has(missed.When.Date)),
            [.. ranked.Take(WeekRescueView.MostOffers).Select(fit => Offer(helping[fit.SessionId].Session, week.Meter, helping[fit.SessionId].After, person))],
            helping.Values.Any(row => row.Verdict is not null && IsBusy(row.Verdict)));
    }

    /// <summary>With whom the client belongs on the day itself.</summary>
    private static Population PopulationOn(OpenWeek week, DateOnly date) => WeekMeter.IsMinor(week.Client.BirthDate, date) ? Population.Adolescent : Population.Adult;

    private static bool Helps(WeekMeter before, WeekMeter after) => after.Deficit < before.Deficit || DaysShort(after) < DaysShort(before);

    private static int DaysShort(WeekMeter week) => Math.Max(0, week.MinimumDays - week.ProjectedDays);

    /// <summary>Work or school is no hard rule, but nothing to offer against.</summary>
    private static bool IsBusy(SlotVerdict verdict) => verdict.Conflicts.Any(conflict => conflict.Refusal.Code == "client.busy");

    private static MakeUpOfferView Offer(RescueSession session, WeekMeter before, WeekMeter after, RescuePerson person) => new(
        session.Id, session.When, session.Title, session.Kind, session.Room, session.Location, session.Lead, after, person.CountsDays ? after.ProjectedDays - before.ProjectedDays : null);
}
