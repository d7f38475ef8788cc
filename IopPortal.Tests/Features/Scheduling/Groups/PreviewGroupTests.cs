using IopPortal.Domain.Sessions;
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
    public async Task HandleAsync_TimeThatDoesNotExist_CanOnlyBeLeftOut()
    {
        var draft = Sample.Draft(weekdays: WeekdaySet.Sunday, first: new(2026, 3, 8), last: new(2026, 3, 8), start: new(2, 30), end: new(4, 0));

        var date = Assert.Single((await PreviewAsync(draft)).Dates);

        Assert.Equal((DateVerdict.Undecided, "time.not-existing"), (date.Verdict, Assert.Single(date.Reasons).Code));
        Assert.Equal([DateChoice.LeaveOut], date.Choices);
    }

    [Theory]
    [InlineData(DateChoice.Earlier, 5)]
    [InlineData(DateChoice.Later, 6)]
    public async Task HandleAsync_TimeThatComesTwice_AsksWhichAndTakesTheAnswer(DateChoice choice, int hourUtc)
    {
        var draft = Sample.Draft(weekdays: WeekdaySet.Sunday, first: new(2026, 11, 1), last: new(2026, 11, 1), start: new(1, 30), end: new(3, 30));

        var asked = Assert.Single((await PreviewAsync(draft)).Dates);
        var answered = Assert.Single((await PreviewAsync(draft, new DateDecision(new(2026, 11, 1), choice))).Dates);

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
        Assert.All(preview.Dates, date => Assert.Equal([DateChoice.Keep, DateChoice.LeaveOut], date.Choices));
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

    private async Task<int> CountAsync(GroupDraft draft)
    {
        using var commands = new CommandCount(_store);
        await PreviewAsync(draft);
        return commands.Value;
    }

    private async Task<GroupPreview> PreviewAsync(GroupDraft draft, params DateDecision[] decisions) =>
        (await _store.UseCase<PreviewGroup>().HandleAsync(Sample.Director, draft, decisions, TestContext.Current.CancellationToken)).Value;
}
