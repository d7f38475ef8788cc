using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Scheduling.Sessions;

public sealed class PreviewSessionTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_WeeksOfEveryKind_SaysWhatBecomesOfEach()
    {
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, Week(1), null, null, "Snow"));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Week(2)), room: Sample.SmallRoom.Id));
        var plan = Plans.Plan(weeklyUntil: Week(3)) with { LeftOut = [Week(3)] };

        var preview = (await _store.UseCase<PreviewSession>().HandleAsync(Sample.Director, plan, TestContext.Current.CancellationToken)).Value;

        Assert.Equal([PreviewState.Fits, PreviewState.Closed, PreviewState.Blocked, PreviewState.LeftOut], preview.Dates.Select(date => date.State));
        Assert.Equal(["room.taken", "staff.taken"], preview.Dates[2].Reasons.Select(reason => reason.Code));
        Assert.Equal((1, 1), (preview.Booked, preview.Open));
    }

    [Fact]
    public async Task HandleAsync_PullOut_IsSaidAndFits()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, dates: 0));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 12), lead: Sample.SecondTherapistStaff.Id, groupId: group.Id, clients: Sample.Ana.Id));

        var preview = (await _store.UseCase<PreviewSession>().HandleAsync(Sample.Therapist, Plans.Plan(), TestContext.Current.CancellationToken)).Value;

        var date = Assert.Single(preview.Dates);
        Assert.Equal((PreviewState.Fits, "client.pull-out"), (date.State, Assert.Single(date.Reasons).Code));
    }

    [Fact]
    public async Task HandleAsync_OutsideHoursAndTakenToo_AsksForNoReasonThatCannotHelp()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 21, to: 22), clients: Sample.Ben.Id));

        var preview = (await _store.UseCase<PreviewSession>().HandleAsync(Sample.Director, Plans.Plan(Sample.Slot(from: 21, to: 22)), TestContext.Current.CancellationToken)).Value;

        Assert.Equal(PreviewState.Blocked, Assert.Single(preview.Dates).State);
        Assert.False(preview.NeedsReason);
    }

    [Fact]
    public async Task HandleAsync_FrontDeskOutsideHours_MayNotOverride()
    {
        var preview = (await _store.UseCase<PreviewSession>().HandleAsync(Sample.FrontDesk, Plans.Plan(Sample.Slot(from: 21, to: 22)), TestContext.Current.CancellationToken)).Value;

        Assert.Equal((true, false), (preview.NeedsReason, preview.MayOverride));
    }

    [Fact]
    public async Task HandleAsync_RoomTaken_OffersOnlyWhatPassesTheSameCheck()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(Week(0)), room: Sample.SmallRoom.Id, lead: Sample.SecondTherapistStaff.Id));
        var plan = Plans.Plan();

        var ways = (await PreviewAsync(plan)).Ways;

        Assert.NotEmpty(ways);
        foreach (var way in ways)
        {
            var helped = await PreviewAsync(plan with { Date = way.To.Date, Start = way.To.Start, RoomId = way.Room?.Id ?? plan.RoomId, LeadId = way.Lead?.Id ?? plan.LeadId });
            Assert.Equal((1, 0, false), (helped.Booked, helped.Open, helped.NeedsReason));
            Assert.Empty(helped.Ways);
        }
    }

    private async Task<SessionPreviewView> PreviewAsync(SessionPlan plan) =>
        (await _store.UseCase<PreviewSession>().HandleAsync(Sample.Director, plan, TestContext.Current.CancellationToken)).Value;

    private static DateOnly Week(int number) => Sample.Tuesday.AddDays(7 * number);
}
