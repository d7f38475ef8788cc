using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Domain.Tracks;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance;

/// <summary>Reads program weeks off the roster and the marks, for many clients at once or for many weeks of one (D1, D2). Two queries, whatever the numbers. A week that does not count (admission, discharge, hold, closure, taper) has no status and no deficit.</summary>
public static class WeekHours
{
    private const int DaysPerWeek = 7;

    /// <summary>The week that begins on a date, one meter for each client asked for; a client without an open episode has no minimum.</summary>
    public static async Task<IReadOnlyDictionary<Guid, WeekMeter>> LoadAsync(
        PortalDbContext db, IReadOnlyCollection<Guid> clientIds, DateOnly weekStart, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (clientIds.Count == 0)
        {
            return new Dictionary<Guid, WeekMeter>();
        }

        var weeks = await ReadAsync(db, db.Clients.Where(client => clientIds.Contains(client.Id)), weekStart, weekStart.AddDays(DaysPerWeek - 1), _ => [weekStart], now, cancellationToken);
        return weeks.ToDictionary(week => week.Client.Id, week => week.Meter);
    }

    /// <summary>The week whoever a query finds is in on a date, each by the first day of the own program's weeks; it can be asked what it would become if the client also came to something else.</summary>
    internal static async Task<IReadOnlyList<OpenWeek>> LoadThisWeekAsync(
        PortalDbContext db, IQueryable<Client> clients, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken) =>
        await ReadAsync(db, clients, today.AddDays(1 - DaysPerWeek), today.AddDays(DaysPerWeek - 1), client => [WeekOf(client, today)], now, cancellationToken);

    /// <summary>Every week of one client from one week's first day to another's, by its first day.</summary>
    public static async Task<IReadOnlyDictionary<DateOnly, WeekMeter>> LoadWeeksAsync(
        PortalDbContext db, Guid clientId, DateOnly firstWeek, DateOnly lastWeek, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var count = Math.Max(0, ((lastWeek.DayNumber - firstWeek.DayNumber) / DaysPerWeek) + 1); // A stay may begin after the last week asked for.
        var weeks = await ReadAsync(
            db, db.Clients.Where(client => client.Id == clientId), firstWeek, lastWeek.AddDays(DaysPerWeek - 1),
            _ => Enumerable.Range(0, count).Select(week => firstWeek.AddDays(week * DaysPerWeek)), now, cancellationToken);
        return weeks.ToDictionary(week => week.Start, week => week.Meter);
    }

    /// <summary>The minutes of some weeks of one client with sessions added that are not booked yet; what overlaps counts once.</summary>
    public static async Task<IReadOnlyList<int>> ProjectAsync(
        PortalDbContext db, Guid clientId, DateOnly firstWeek, int weeks, IReadOnlyList<WeekSession> added, Func<DateOnly, CountingRules> rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var held = await SessionsAsync(db, [clientId], firstWeek, firstWeek.AddDays((weeks * DaysPerWeek) - 1), cancellationToken);
        return
        [
            .. Enumerable.Range(0, weeks).Select(week => firstWeek.AddDays(week * DaysPerWeek))
                .Select(week => WeekDays.Of(held.Concat(added).Where(session => session.Date >= week && session.Date < week.AddDays(DaysPerWeek)), rules, now).Sum(day => day.ProjectedMinutes)),
        ];
    }

    /// <summary>The days of whoever a query finds, as a payer reads them (E1), ascending. Sessions that are not booked yet may be added, others left out by id; what overlaps counts once.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ServiceDay>>> LoadDaysAsync(
        PortalDbContext db, IQueryable<Client> clients, DateOnly first, DateOnly last, DateTimeOffset now, CancellationToken cancellationToken,
        IReadOnlyCollection<WeekSession>? added = null, IReadOnlyCollection<Guid>? left = null)
    {
        var episodes = await EpisodesAroundAsync(db, clients, first, last, cancellationToken);
        var held = await SessionsAsync(db, [.. episodes.Select(episode => episode.Client.Id).Distinct()], first, last, cancellationToken, left);
        var taken = held.Select(session => (session.ClientId, session.Slot)).ToHashSet();
        var sessions = held.Concat((added ?? []).Where(session => !taken.Contains((session.ClientId, session.Slot)))).ToLookup(session => session.ClientId);
        var (payers, parameters) = Numbers(episodes);
        return episodes.GroupBy(episode => episode.Client).ToDictionary(client => client.Key.Id, DaysOf);

        IReadOnlyList<ServiceDay> DaysOf(IGrouping<WeekClient, Episode> client)
        {
            var rules = RulesOf(client, payers, parameters);
            return [.. WeekDays.Of(sessions[client.Key.Id], rules, now).Select(plan => new ServiceDay(plan, rules(plan.Date), WeekMeter.IsMinor(client.Key.BirthDate, WeekOf(client, plan.Date))))];
        }
    }

    /// <summary>The numbers that hold for one client on each date of a period: those of the stay the date lies in, else of the one its week is held against.</summary>
    public static async Task<Func<DateOnly, CountingRules>> RulesAsync(PortalDbContext db, Guid clientId, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var rules = await RulesAsync(db, db.Clients.Where(client => client.Id == clientId), first, last, cancellationToken);
        return date => rules(clientId, date);
    }

    /// <summary>The same for whoever a query finds, by client and date.</summary>
    internal static async Task<Func<Guid, DateOnly, CountingRules>> RulesAsync(PortalDbContext db, IQueryable<Client> clients, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var episodes = await EpisodesAroundAsync(db, clients, first, last, cancellationToken);
        var (payers, parameters) = Numbers(episodes);
        var rules = episodes.GroupBy(episode => episode.Client).ToDictionary(client => client.Key.Id, client => RulesOf(client, payers, parameters));
        return (client, date) => rules.TryGetValue(client, out var own) ? own(date) : CountingRules.Of(new AttendanceParameters());
    }

    /// <summary>The week of the first or the last day may be held against a stay outside the period.</summary>
    private static Task<List<Episode>> EpisodesAroundAsync(PortalDbContext db, IQueryable<Client> clients, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        EpisodesAsync(db, clients, first.AddDays(1 - DaysPerWeek), last.AddDays(DaysPerWeek - 1), cancellationToken);

    private static Func<DateOnly, CountingRules> RulesOf(IGrouping<WeekClient, Episode> client, PayersInForce payers, ParametersInForce parameters) =>
        date => payers.On(client.Key.Id, date, parameters.On((Counting(client, date, date) ?? Counting(client, WeekOf(client, date), WeekOf(client, date).AddDays(DaysPerWeek - 1)))?.ProgramId, date));

    private static DateOnly WeekOf(IEnumerable<Episode> client, DateOnly date) =>
        ProgramWeek.StartOf(date, (Counting(client, date, date) ?? client.First()).WeekStart ?? DayOfWeek.Monday);

    /// <param name="firstDay">The first day read; no week asked for begins before it.</param>
    private static async Task<List<OpenWeek>> ReadAsync(
        PortalDbContext db, IQueryable<Client> clients, DateOnly firstDay, DateOnly lastDay, Func<IEnumerable<Episode>, IEnumerable<DateOnly>> weeksOf, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var episodes = await EpisodesAsync(db, clients, firstDay, lastDay, cancellationToken);
        var clientIds = episodes.Select(episode => episode.Client.Id).Distinct().ToList();
        var sessions = (await SessionsAsync(db, clientIds, firstDay, lastDay, cancellationToken)).ToLookup(session => session.ClientId);
        var (payers, parameters) = Numbers(episodes);
        return
        [
            .. from client in episodes.GroupBy(episode => episode.Client)
               from week in weeksOf(client)
               select Open(client, week, [.. sessions[client.Key.Id].Where(session => session.Date >= week && session.Date < week.AddDays(DaysPerWeek))], payers, parameters, now),
        ];
    }

    private static OpenWeek Open(IGrouping<WeekClient, Episode> client, DateOnly week, IReadOnlyList<WeekSession> held, PayersInForce payers, ParametersInForce parameters, DateTimeOffset now)
    {
        var end = week.AddDays(DaysPerWeek - 1);
        var episode = Counting(client, week, end);
        var counts = episode is not null && !episode.IsTapering(week) && !episode.IsPartial(week, end);
        return new(client.Key, week, With(), episode?.EnrollmentId, episode?.ProgramId, episode?.AdmitDate, With);

        WeekMeter With(params IReadOnlyList<WeekSession> added)
        {
            var meter = WeekMeter.Of(WeekDays.Of(held.Concat(added), Rules, now), WeekMeter.IsMinor(client.Key.BirthDate, week), On(episode, week), episode?.HasMinimum ?? false, Rules);
            return counts ? meter : meter with { Deficit = 0, Status = null }; // B7, D4
        }

        CountingRules Rules(DateOnly date) => On(Counting(client, date, date) ?? episode, date); // A day counts by its own date's numbers, the week by those of its first day.

        CountingRules On(Episode? stay, DateOnly date) => payers.On(client.Key.Id, date, parameters.On(stay?.ProgramId, date));
    }

    private static (PayersInForce Payers, ParametersInForce Parameters) Numbers(IReadOnlyCollection<Episode> episodes) => (
        PayersInForce.Of(episodes.SelectMany(episode => episode.Payers)),
        ParametersInForce.Of(episodes.DistinctBy(episode => episode.ProgramId).SelectMany(episode => episode.Parameters.Select(row => (row.ProgramId, row.ValidFrom, row.Attendance)))));

    /// <summary>Of the episodes that lie in a period the one whose numbers hold.</summary>
    private static Episode? Counting(IEnumerable<Episode> episodes, DateOnly first, DateOnly last) =>
        episodes.Where(row => row.Covers(first, last)).OrderByDescending(row => row.HasMinimum).ThenByDescending(row => row.AdmitDate).FirstOrDefault();

    private static async Task<List<Episode>> EpisodesAsync(PortalDbContext db, IQueryable<Client> clients, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var (authorised, byTrack) = (PayerPeriod.Authorised(db, first, last), PayerPeriod.ByTrack(db, first, last));
        var rows = await (
            from client in clients.AsNoTracking()
            from enrollment in db.Enrollments
                .Where(row => row.ClientId == client.Id && row.AdmitDate <= last && (row.DischargeDate == null || row.DischargeDate >= first)).DefaultIfEmpty()
            from program in db.Programs.Where(row => row.Id == enrollment!.ProgramId).DefaultIfEmpty()
            select new
            {
                Client = new WeekClient(client.Id, (client.PreferredName == "" ? client.GivenName : client.PreferredName) + " " + client.FamilyName, client.FamilyName, client.BirthDate),
                EnrollmentId = (Guid?)enrollment!.Id,
                ProgramId = (Guid?)enrollment.ProgramId,
                enrollment.AdmitDate,
                enrollment.DischargeDate,
                Status = (EnrollmentStatus?)enrollment.Status,
                enrollment.TaperUntil,
                Level = (LevelOfCare?)program!.LevelOfCare,
                WeekStart = (DayOfWeek?)program.WeekStart,
                Parameters = db.ProgramParameters.Where(numbers => numbers.ProgramId == program.Id).ToList(),
                Closed = db.Closures.Where(closure => closure.ProgramId == program.Id && closure.Date >= first && closure.Date <= last).Select(closure => closure.Date).ToList(),
                SiteClosed = db.Closures.Where(closure => closure.LocationId == program.LocationId && closure.Date >= first && closure.Date <= last).Select(closure => closure.Date).ToList(),
                Authorised = authorised.Where(period => period.ClientId == client.Id).Join(db.Payers, period => period.PayerId, payer => payer.Id, (period, payer) => new { Period = period, Payer = payer }).ToList(),
                ByTrack = byTrack.Where(period => period.ClientId == client.Id).Join(db.Payers, period => period.PayerId, payer => payer.Id, (period, payer) => new { Period = period, Payer = payer }).ToList(),
            }).AsSingleQuery().ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new Episode(
                row.Client, row.EnrollmentId, row.ProgramId, row.AdmitDate, row.DischargeDate, row.Status, row.TaperUntil, row.Level is LevelOfCare.Iop or LevelOfCare.Php, row.WeekStart, row.Parameters, [.. row.Closed, .. row.SiteClosed],
                [.. row.Authorised.Concat(row.ByTrack).Select(one => (one.Period, one.Payer))])),
        ];
    }

    private static async Task<List<WeekSession>> SessionsAsync(
        PortalDbContext db, IReadOnlyCollection<Guid> clientIds, DateOnly first, DateOnly last, CancellationToken cancellationToken, IReadOnlyCollection<Guid>? left = null)
    {
        var earliest = new DateTimeOffset(first.AddDays(-1), TimeOnly.MinValue, TimeSpan.Zero); // A day more at both ends: the index counts in UTC, the week is local.
        var latest = new DateTimeOffset(last.AddDays(2), TimeOnly.MinValue, TimeSpan.Zero);
        var without = left ?? [];
        var rows = await (
            from booking in db.Bookings.AsNoTracking()
            where booking.Kind == BookingKind.Client && clientIds.Contains(booking.ResourceId) && booking.StartUtc >= earliest && booking.StartUtc < latest
            join session in db.Sessions on booking.SessionId equals session.Id
            where session.Date >= first && session.Date <= last && session.Status == SessionStatus.Scheduled && !without.Contains(session.Id)
            from record in db.Attendance.Where(row => row.SessionId == session.Id && row.ClientId == booking.ResourceId).DefaultIfEmpty()
            select new
            {
                booking.ResourceId,
                booking.Active,
                session.Kind,
                session.Date,
                session.StartUtc,
                session.EndUtc,
                session.TimeZone,
                session.Breaks,
                Status = (AttendanceStatus?)record!.Mark.Status,
                record.Mark.ArrivedAt,
                record.Mark.LeftAt,
            }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new WeekSession(
                row.ResourceId, row.Date, new(row.StartUtc, row.EndUtc), row.TimeZone, row.Breaks, row.Kind,
                row.Active, row.Status ?? AttendanceStatus.Expected, row.ArrivedAt, row.LeftAt)),
        ];
    }

    private sealed record Episode(
        WeekClient Client, Guid? EnrollmentId, Guid? ProgramId, DateOnly? AdmitDate, DateOnly? DischargeDate, EnrollmentStatus? Status, DateOnly? TaperUntil, bool HasMinimum, DayOfWeek? WeekStart,
        IReadOnlyList<ProgramParameters> Parameters, IReadOnlyList<DateOnly> Closed, IReadOnlyList<(PayerPeriod Period, PayerProfile Payer)> Payers)
    {
        /// <summary>B7: until the last day of the taper; a taper without one goes on.</summary>
        public bool IsTapering(DateOnly week) => Status == EnrollmentStatus.Tapering && !(TaperUntil < week);

        /// <summary>D4: it begins or ends inside the week, is on hold, or the program is closed on one of its days.</summary>
        public bool IsPartial(DateOnly first, DateOnly last) =>
            (AdmitDate > first && AdmitDate <= last) || (DischargeDate >= first && DischargeDate < last) || Status == EnrollmentStatus.OnHold || Closed.Any(date => date >= first && date <= last);

        public bool Covers(DateOnly first, DateOnly last) => AdmitDate <= last && (DischargeDate is not { } discharged || discharged >= first);
    }
}
