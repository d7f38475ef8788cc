using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Time;
using IopPortal.Features.Attendance;
using IopPortal.Features.Attendance.MakeUps;
using IopPortal.Features.Authorizations;
using IopPortal.Features.Clients;
using IopPortal.Features.Today;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Recount;

/// <summary>One random program in a store of its own: every figure the portal tells beside the one counted by hand.</summary>
internal sealed class RecountOfOne(TestStore store, RandomProgram program)
{
    private readonly List<string> _differences = [];
    private readonly DateOnly _today = ZoneTime.ServiceDate(program.Now, Sample.Zone);
    private NaiveCount _naive = null!;

    /// <summary>How many figures were compared.</summary>
    public int Figures { get; private set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What the two do not agree on, in words.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        store.Clock.UtcNow = program.Now;
        await store.SaveAsync(program.Rows);
        _naive = new(store.File, program.Now);
        foreach (var client in program.Clients)
        {
            await DaysAndWeeksAsync(client);
            await ScheduleAsync(client);
            await AuthorizationsAsync(client);
            await PacketAsync(client);
        }

        await ListsAsync();
        await ShortWeeksAsync();
        await new RecountOfReports(store, program, _naive, _today, (what, portal, naive) => Same(Guid.Empty, what, portal, naive)).RunAsync();
        return _differences;
    }

    private async Task DaysAndWeeksAsync(Guid client)
    {
        var (first, last) = (_naive.WeekOf(Text(client), program.Monday.AddDays(-21)), _naive.WeekOf(Text(client), program.Monday.AddDays(14)));
        var days = await store.ReadAsync(db => WeekHours.LoadDaysAsync(db, db.Clients.Where(one => one.Id == client), first, last.AddDays(6), program.Now, Token));
        foreach (var day in days[client])
        {
            var naive = _naive.Day(Text(client), day.Date);
            Same(client, $"day {day.Date}", (day.Plan.DeliveredMinutes, day.Plan.ProjectedMinutes), (naive.Delivered, naive.Projected));
            foreach (var unit in Enum.GetValues<AuthorizationUnit>())
            {
                var (kept, projected) = naive.Units(unit.ToString());
                Same(client, $"{unit}s of {day.Date}", (day.Kept(unit), day.Upcoming(unit)), (kept, projected - kept));
            }
        }

        Same(client, "days", string.Join(' ', days[client].Where(day => day.Plan.ProjectedMinutes > 0).Select(day => day.Date)), string.Join(' ', _naive.Dates(Text(client)).Where(date => _naive.Day(Text(client), date).Projected > 0)));
        foreach (var (week, meter) in await store.ReadAsync(db => WeekHours.LoadWeeksAsync(db, client, first, last, program.Now, Token)))
        {
            SameWeek(client, week, meter);
        }
    }

    private async Task ScheduleAsync(Guid client)
    {
        var view = Value(await store.UseCase<GetClientSchedule>().HandleAsync(Sample.Director, client, Token));
        var admitted = _naive.Current(Text(client)).Admitted;
        var from = _naive.WeekOf(Text(client), admitted < _today ? admitted : _today);
        Same(
            client, "credited minutes",
            string.Join(' ', view.Past.Concat(view.Coming).Where(session => session.Credited is not null).Select(session => $"{session.Slot.Date}:{Text(session.SessionId)}={session.Credited}").Order(StringComparer.Ordinal)),
            string.Join(' ', _naive.Credited(Text(client)).Where(session => session.Date >= from).Select(session => $"{session.Date}:{session.Session}={session.Minutes}").Order(StringComparer.Ordinal)));
        foreach (var week in view.Weeks)
        {
            SameWeek(client, week.Start, week.Meter);
        }

        Same(client, "rate of the record", Of(view.Rate), view.Rate is null ? null : _naive.Rate(Text(client), from, DateOnly.MaxValue));
    }

    private async Task AuthorizationsAsync(Guid client)
    {
        var view = Value(await store.UseCase<GetAuthorizations>().HandleAsync(Sample.Director, client, Token));
        var (stay, _, _) = _naive.Current(Text(client));
        foreach (var row in view.Others.Concat(view.Current is { } current ? [current] : []))
        {
            var (kept, upcoming, last, first) = _naive.Use(Text(row.Id));
            var use = $"{row.Details.UnitType}s of {row.Details.Number} ({row.Details.Status})";
            Same(client, use, (row.Use.Kept, row.Use.Upcoming, row.Use.Available), (kept, upcoming, row.Details.Allowed - kept - upcoming));
            if (Text(row.EnrollmentId) == stay)
            {
                Same(client, "reach of " + use, (row.Use.LastCovered, row.Use.FirstUncovered), (last, first));
            }
        }

        Same(client, "unauthorised days", string.Join(' ', view.Unauthorized), string.Join(' ', _naive.Unauthorized(stay)));
    }

    private async Task PacketAsync(Guid client)
    {
        var view = Value(await store.UseCase<GetReviewPacket>().HandleAsync(Sample.Reviewer, client, Token));
        var (stay, admitted, discharged) = _naive.Current(Text(client));
        Same(client, "rate of the packet", Of(view.Rate), _naive.Rate(Text(client), admitted, discharged ?? _today));
        Same(client, "unauthorised days of the packet", string.Join(' ', view.Unauthorized), string.Join(' ', _naive.Unauthorized(stay)));
        foreach (var week in view.Weeks)
        {
            SameWeek(client, week.Start, week.Meter);
        }

        foreach (var day in view.Days)
        {
            var naive = _naive.Day(Text(client), day.Date);
            Same(client, $"day {day.Date} of the packet", (day.Minutes, day.Sessions, day.Counts), (naive.Delivered, naive.DeliveredServices, naive.Qualifies));
        }
    }

    private async Task ListsAsync()
    {
        var view = Value(await store.UseCase<GetAuthorizationLists>().HandleAsync(Sample.Director, Token));
        var naive = _naive.Reviewed(_today).Select(stay => (stay.Client, Days: string.Join(' ', _naive.Unauthorized(stay.Id)))).Where(row => row.Days.Length > 0).Select(row => $"{row.Client}: {row.Days}");
        Same(
            Guid.Empty, "list of unauthorised days",
            string.Join('\n', view.Unauthorized.Select(row => $"{Text(row.ClientId)}: {string.Join(' ', row.Days)}").Order(StringComparer.Ordinal)),
            string.Join('\n', naive.Order(StringComparer.Ordinal)));
        foreach (var row in view.Reviews.Concat(view.RunningOut).Concat(view.Requests))
        {
            var (kept, upcoming, last, first) = _naive.Use(Text(row.Id));
            Same(row.ClientId, $"list, {row.Details.UnitType}s of {row.Details.Number} ({row.Details.Status})", (row.Use.Kept, row.Use.Upcoming, row.Use.LastCovered, row.Use.FirstUncovered), (kept, upcoming, last, first));
        }
    }

    /// <summary>Who falls short in the week of the own program.</summary>
    private async Task ShortWeeksAsync()
    {
        var naive = string.Join(' ', _naive.Clients.Where(client => _naive.IsActive(client, _today) && _naive.Week(client, _naive.WeekOf(client, _today)).Status is "AtRisk" or "NotMet").Select(Guid.Parse).Order());
        var today = Value(await store.UseCase<GetToday>().HandleAsync(Sample.Director, Token));
        var rescue = Value(await store.UseCase<GetWeekRescue>().HandleAsync(Sample.Director, null, Token));
        Same(Guid.Empty, "who falls short, today", string.Join(' ', today.AtRisk.Select(client => client.ClientId).Order()), naive);
        Same(Guid.Empty, "who falls short, to be helped", string.Join(' ', rescue.Clients.Select(client => client.ClientId).Order()), naive);
        foreach (var client in today.AtRisk)
        {
            SameWeek(client.ClientId, _naive.WeekOf(Text(client.ClientId), _today), client.Week);
        }
    }

    private void SameWeek(Guid client, DateOnly week, WeekMeter meter) => Same(
        client, $"week {week}",
        new NaiveWeek(meter.DeliveredMinutes, meter.ProjectedMinutes, meter.DeliveredDays, meter.ProjectedDays, meter.ShortDays, meter.MinimumMinutes, meter.MinimumDays, meter.Deficit, meter.OverCap, meter.Status?.ToString()),
        _naive.Week(Text(client), week));

    private void Same<T>(Guid client, string what, T portal, T naive)
    {
        Figures++;
        if (!Equals(portal, naive))
        {
            _differences.Add($"seed {program.Seed}, now {program.Now:u}, client {program.Clients.IndexOf(client)}, {what}:\n   portal {portal}\n   naive  {naive}");
        }
    }

    private static (int Attended, int Excused, int Counted)? Of(AttendanceRate? rate) => rate is null ? null : (rate.Attended, rate.Excused, rate.Counted);

    private static T Value<T>(Result<T> result) => result.Succeeded ? result.Value : throw new InvalidOperationException(result.Refusals[0].Code);

    private static string Text(Guid id) => id.ToString().ToUpperInvariant();
}
