using System.Diagnostics;
using System.Globalization;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.SeriesEdits;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Benchmarks;

/// <summary>What a series of thirteen weeks costs on the demonstration program: three days a week, two of them closed, one taken by somebody else.</summary>
[Trait("Category", "Explicit")]
public sealed class SeriesBenchmarkTests(DemoStore store) : IClassFixture<DemoStore>
{
    private const int Rounds = 20;
    private const int Members = 8;

    private static readonly DateOnly First = Sample.Monday.AddDays(7);
    private static readonly DateOnly Clash = First.AddDays(44);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task ThirtyNineDates_PreviewCreateAndEdit_PrintsTheMedians()
    {
        var director = await store.ActorAsync(DemoAccount.Director);
        var (draft, closed) = await DraftAsync(director);
        await DisturbAsync(draft, 2 - closed);
        SeriesDecision[] decisions = [new(Clash, SeriesChoice.CallOff, "The room is taken")];
        Guid group = default;

        var preview = await MedianAsync(async () => AssertDates(await store.UseCase<PreviewGroup>().HandleAsync(director, draft, [], Token)));
        var create = await MedianAsync(
            async () => group = Value(await store.UseCase<CreateGroup>().HandleAsync(director, new(Guid.NewGuid(), draft, decisions), Token)),
            async () => await RemoveAsync(group));
        group = Value(await store.UseCase<CreateGroup>().HandleAsync(director, new(Guid.NewGuid(), draft, decisions), Token));
        var people = await FillAsync(director, group);
        var edits = await EditsAsync(director, group);

        Print("39 dates, 2 closed, 1 taken, on the demonstration program   median     worst");
        Print("preview of a new series (PreviewGroup)                  " + preview);
        Print("creation in one transaction (CreateGroup)               " + create);
        Print(FormattableString.Invariant($"preview of an edit, {people} members (PreviewSeriesEdit)       ") + edits.Preview);
        Print(FormattableString.Invariant($"edit of every date, {people} members (EditSeries)              ") + edits.Edit);
    }

    private async Task<(string Preview, string Edit)> EditsAsync(Actor director, Guid group)
    {
        var id = await store.ReadAsync(db => db.Groups.Where(row => row.Id == group).Select(row => row.SeriesId).SingleAsync(Token));
        var minutes = 60;
        async Task<SeriesEditDraft> NextAsync()
        {
            var series = await store.ReadAsync(db => db.Series.AsNoTracking().AsSplitQuery().SingleAsync(row => row.Id == id, Token));
            minutes = 110 - minutes;
            return series.Edit(series.Target(capacity: 10) with { End = series.Start.AddMinutes(minutes) });
        }

        var draft = await NextAsync();
        var preview = await MedianAsync(async () => Assert.Equal(36, (await store.UseCase<PreviewSeriesEdit>().HandleAsync(director, draft, Token)).Value.Changes));
        var edit = await MedianAsync(
            async () => Value(await store.UseCase<EditSeries>().HandleAsync(director, draft, Token)),
            async () => draft = await NextAsync());
        return (preview, edit);
    }

    /// <summary>The first room and lead of the program that are free on all dates.</summary>
    private async Task<(GroupDraft Draft, int Closed)> DraftAsync(Actor director)
    {
        var track = await store.ReadAsync(db => db.Tracks.OrderBy(row => row.Id).FirstAsync(Token));
        var rooms = await store.ReadAsync(db => db.Rooms.Where(room => room.Capacity >= 10).ToListAsync(Token));
        var staff = await store.ReadAsync(db => db.Staff.ToListAsync(Token));
        var drafts =
            from hour in Enumerable.Range(7, 12)
            from room in rooms
            from lead in staff
            select new GroupDraft(
                new GroupDetails("Benchmark", "Group", SessionKind.GroupTherapy, "", track.Id, GroupEnrolment.Open, 1, 10),
                Sample.MondayWednesdayFriday, 1, First, First.AddDays(90), new(hour, 0), new(hour + 1, 0), room.LocationId, room.Id, Delivery.InPerson, lead.Id, [], []);
        foreach (var draft in drafts)
        {
            var preview = await store.UseCase<PreviewGroup>().HandleAsync(director, draft, [], Token);
            if (preview.Succeeded && preview.Value is { Dates.Count: 39, Problems.Count: 0, Undecided: 0 })
            {
                return (draft, preview.Value.Closed);
            }
        }

        throw new InvalidOperationException("No room and lead are free on thirty-nine dates.");
    }

    /// <summary>Closes so many days more, and takes the room on one.</summary>
    private Task<int> DisturbAsync(GroupDraft draft, int days) => store.ReadAsync(async db =>
    {
        db.AddRange(new[] { 16, 63 }.Take(days).Select(day => new Closure(draft.LocationId, null, First.AddDays(day), null, null, "Staff day")));
        var slot = new LocalSlot(Clash, draft.Start, draft.End);
        var session = new Session(new SessionDetails(SessionKind.GroupTherapy, "Taken", draft.LocationId, Sample.Zone, Delivery.InPerson), slot, slot.Utc(), TestClock.Monday);
        session.Book(BookingKind.Room, draft.RoomId!.Value, BookingRole.Guest, TestClock.Monday);
        db.Add(session);
        return await db.SaveChangesAsync(Token);
    });

    private async Task<int> FillAsync(Actor director, Guid group)
    {
        var clients = await store.ReadAsync(db => db.Enrollments.Where(stay => stay.AdmitDate != null && stay.DischargeDate == null).Select(stay => stay.ClientId).ToListAsync(Token));
        var added = 0;
        foreach (var client in clients)
        {
            var result = await store.UseCase<AddGroupMembers>().HandleAsync(director, new(Guid.NewGuid(), group, [client], First, null, WeekdaySet.None), Token);
            added += result.Succeeded ? 1 : 0;
            if (added == Members)
            {
                break;
            }
        }

        return added;
    }

    private Task<int> RemoveAsync(Guid group) => store.ReadAsync(async db =>
    {
        var series = await db.Groups.Where(row => row.Id == group).Select(row => row.SeriesId).SingleAsync(Token);
        await db.Sessions.Where(row => row.GroupId == group).ExecuteDeleteAsync(Token);
        await db.TrackBlocks.Where(row => row.GroupId == group).ExecuteDeleteAsync(Token);
        await db.Groups.Where(row => row.Id == group).ExecuteDeleteAsync(Token);
        return await db.Series.Where(row => row.Id == series).ExecuteDeleteAsync(Token);
    });

    private static void AssertDates(Result<GroupPreview> preview) =>
        Assert.Equal((39, 2, 1), (preview.Value.Dates.Count, preview.Value.Closed, preview.Value.Undecided));

    private static T Value<T>(Result<T> result)
    {
        Assert.Empty(result.Refusals);
        return result.Value;
    }

    /// <summary>Twice to warm up, then the rounds; what lies between two rounds is not measured.</summary>
    private static async Task<string> MedianAsync(Func<Task> run, Func<Task>? between = null)
    {
        var times = new List<double>();
        for (var round = -2; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            await run();
            clock.Stop();
            if (round >= 0)
            {
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            await (between?.Invoke() ?? Task.CompletedTask);
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2],7:0.0} ms {times[^1],7:0.0} ms");
    }

    private static void Print(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
