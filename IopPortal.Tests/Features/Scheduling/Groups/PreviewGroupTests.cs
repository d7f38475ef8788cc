using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.SeriesEdits;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Scheduling.Groups;

public sealed class PreviewGroupTests : IAsyncDisposable
{
    private static readonly DateOnly First = new(2026, 3, 2);

    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_ClosedAndTakenDates_SumAddsUp()
    {
        await _store.SaveAsync(new Closure(null, Sample.Program.Id, new(2026, 4, 3), null, null, "Good Friday"));
        await _store.SaveAsync(Sample.Session(new(First.AddDays(23), new(10, 0), new(11, 30)), room: Sample.BigRoom.Id, lead: Sample.SecondTherapistStaff.Id));

        var preview = await PreviewAsync(Sample.Draft());

        Assert.Equal((36, 34, 1, 1), (preview.Dates.Count, preview.Sessions, preview.Closed, preview.Undecided));
        Assert.False(preview.IsReady);
        Assert.Equal((540, 540), (preview.WeeklyMinutes, preview.MinimumMinutes));
        Assert.Equal(new DateOnly(2026, 3, 9), Assert.Single(preview.Dates, date => date.ClockChanges).Date);
    }

    [Fact]
    public async Task HandleAsync_TimeThatDoesNotExist_IsLeftOutOrMoved()
    {
        var draft = Sample.Draft(weekdays: WeekdaySet.Sunday, first: new(2026, 3, 8), last: new(2026, 3, 8), start: new(2, 30), end: new(4, 0));

        var date = Assert.Single((await PreviewAsync(draft)).Dates);

        Assert.Equal((DateVerdict.Undecided, "time.not-existing"), (date.Verdict, Assert.Single(date.Reasons).Code));
        Assert.Equal([SeriesChoice.OtherTime, SeriesChoice.CallOff], date.Choices);
    }

    [Theory]
    [InlineData(SeriesChoice.Earlier, 5)]
    [InlineData(SeriesChoice.Later, 6)]
    public async Task HandleAsync_TimeThatComesTwice_AsksWhichAndTakesTheAnswer(SeriesChoice choice, int hourUtc)
    {
        var draft = Sample.Draft(weekdays: WeekdaySet.Sunday, first: new(2026, 11, 1), last: new(2026, 11, 1), start: new(1, 30), end: new(3, 30));

        var asked = Assert.Single((await PreviewAsync(draft)).Dates);
        var answered = Assert.Single((await PreviewAsync(draft, new SeriesDecision(new(2026, 11, 1), choice))).Dates);

        Assert.Equal((DateVerdict.Undecided, "time.twice"), (asked.Verdict, asked.Reasons[0].Code));
        Assert.Equal(hourUtc, answered.Utc!.Value.Start.Hour);
        Assert.DoesNotContain(answered.Reasons, reason => reason.Code == "time.twice");
    }

    [Fact]
    public async Task HandleAsync_DateInThePast_CannotBeKept()
    {
        var preview = await PreviewAsync(Sample.Draft(weekdays: WeekdaySet.Friday, first: Sample.Monday.AddDays(-7), last: Sample.Monday.AddDays(4)));

        Assert.Equal([DateVerdict.Undecided, DateVerdict.Fits], preview.Dates.Select(date => date.Verdict));
        Assert.Equal("session.in-past", Assert.Single(preview.Dates[0].Reasons).Code);
    }

    [Fact]
    public async Task HandleAsync_FiveHourDay_IsPointedOutAndNotRefused()
    {
        var preview = await PreviewAsync(Sample.Draft(end: new(14, 0)));

        Assert.Equal("group.long-day", Assert.Single(preview.Hints).Code);
        Assert.True(preview.IsReady);
    }

    [Fact]
    public async Task HandleAsync_RoomTooSmall_IsAQuestionForWhoeverMayOverride()
    {
        var preview = await PreviewAsync(Sample.Draft(room: Sample.SmallRoom.Id));

        Assert.Equal(36, preview.Undecided);
        Assert.All(preview.Dates, date => Assert.Equal([SeriesChoice.Keep, SeriesChoice.OtherTime, SeriesChoice.CallOff], date.Choices));
    }

    [Fact]
    public async Task HandleAsync_FormUnfinished_StillShowsTheDates()
    {
        var draft = Sample.Draft(lead: Guid.Empty);

        var preview = await PreviewAsync(draft);

        Assert.Equal(36, preview.Dates.Count);
        Assert.Equal("LeadId", Assert.Single(preview.Problems).Field);
    }

    [Fact]
    public async Task HandleAsync_ManyDates_SendsAsManyCommandsAsFew()
    {
        var (few, many) = (await CountAsync(Sample.Draft(last: First.AddDays(6))), await CountAsync(Sample.Draft(last: First.AddDays(90))));

        Assert.Equal(few, many);
        Assert.InRange(many, 1, 18);
    }

    [Fact]
    public async Task HandleAsync_RoomTaken_OffersOnlyWhatPassesTheSameCheck()
    {
        var taken = First.AddDays(2);
        await _store.SaveAsync(Sample.Session(new(taken, new(10, 0), new(11, 0)), room: Sample.BigRoom.Id, lead: Sample.SecondTherapistStaff.Id));
        var draft = Sample.Draft();

        var ways = (await PreviewAsync(draft)).Dates.Single(date => date.Date == taken).Ways;

        Assert.NotEmpty(ways);
        Assert.Contains(ways, way => way.To.Date == taken && way.To != new LocalSlot(taken, draft.Start, draft.End));
        Assert.Contains(ways, way => way.To.Date != taken);
        foreach (var way in ways)
        {
            var preview = await PreviewAsync(draft, Take(taken, way));
            Assert.Equal((DateVerdict.Moved, true), (preview.Dates.Single(date => date.Date == taken).Verdict, preview.IsReady));
        }
    }

    [Fact]
    public async Task HandleAsync_LeadTakenOnEveryDate_OffersAChangeThatHelpsAllOfThem()
    {
        for (var week = 0; week < 3; week++)
        {
            await _store.SaveAsync(Sample.Session(new(First.AddDays(7 * week), new(10, 0), new(11, 0)), room: Sample.SmallRoom.Id));
        }

        var draft = Sample.Draft(weekdays: WeekdaySet.Monday, last: First.AddDays(14));
        var preview = await PreviewAsync(draft);

        Assert.Equal(3, preview.Undecided);
        var other = preview.WaysForAll.First(way => way.Lead is null && way.To.Start != draft.Start);
        Assert.True((await PreviewAsync(draft with { Start = other.To.Start, End = other.To.End, Breaks = [] })).IsReady);
    }

    [Fact]
    public async Task HandleAsync_OtherTimeThatIsTakenToo_AsksAgainAndSaysWhy()
    {
        await _store.SaveAsync(Sample.Session(new(First, new(9, 0), new(10, 0))));
        await _store.SaveAsync(Sample.Session(new(First, new(14, 0), new(15, 0))));
        var draft = Sample.Draft(weekdays: WeekdaySet.Monday, last: First);

        var date = Assert.Single((await PreviewAsync(draft, new SeriesDecision(First, SeriesChoice.OtherTime, Start: new(14, 0)))).Dates);

        Assert.Equal((DateVerdict.Undecided, new TimeOnly(14, 0)), (date.Verdict, date.Slot.Start));
        Assert.All(date.Reasons, reason => Assert.Equal(new TimeOnly(14, 0), reason.Arguments[2]));
    }

    [Fact]
    public async Task HandleAsync_MovedOntoADateOfItsOwn_AsksAgain()
    {
        var preview = await PreviewAsync(Sample.Draft(), new SeriesDecision(First, SeriesChoice.OtherTime, Start: new(10, 0), Day: First.AddDays(2)));

        Assert.Equal("series.own-date", Assert.Single(preview.Dates[0].Reasons).Code);
        Assert.Equal(DateVerdict.Undecided, preview.Dates[0].Verdict);
    }

    [Fact]
    public async Task HandleAsync_MovedOntoAClosedDay_AsksAgain()
    {
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, First.AddDays(1), null, null, "Training"));

        var preview = await PreviewAsync(Sample.Draft(), new SeriesDecision(First, SeriesChoice.OtherTime, Start: new(9, 0), Day: First.AddDays(1)));

        Assert.Equal((DateVerdict.Undecided, "date.closed"), (preview.Dates[0].Verdict, Assert.Single(preview.Dates[0].Reasons).Code));
    }

    private static SeriesDecision Take(DateOnly date, WayOut way) =>
        new(date, SeriesChoice.OtherTime, "", way.To.Start, way.To.End, way.To.Date == date ? null : way.To.Date, way.Room?.Id, way.Lead?.Id);

    private async Task<int> CountAsync(GroupDraft draft)
    {
        using var commands = new CommandCount(_store);
        await PreviewAsync(draft);
        return commands.Value;
    }

    private async Task<GroupPreview> PreviewAsync(GroupDraft draft, params SeriesDecision[] decisions) =>
        (await _store.UseCase<PreviewGroup>().HandleAsync(Sample.Director, draft, decisions, TestContext.Current.CancellationToken)).Value;
}
