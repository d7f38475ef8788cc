using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Board;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Components.Pages.Calendar;

public sealed class WeekBoardTests : ComponentHost
{
    private const int MostFramesASession = 48;
    private const int MostLettersASession = 1_500;
    private static readonly string Tuesday = "2026-02-24";
    private BoardMoveAsked? _asked;
    private int _moved;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task AskAsync_TakenRoom_SaysTheRuleAndTheWayOut()
    {
        var (board, session) = await OpenAsync();
        await Store.SaveAsync(Sample.Session(Sample.Slot(from: 14, to: 16), room: Sample.SmallRoom.Id, lead: Sample.SecondTherapistStaff.Id));

        var answer = await board.InvokeAsync(() => board.Instance.AskAsync(session, Tuesday, 14 * 60, 60));

        Assert.Equal("refused", answer.State);
        Assert.Equal("Tuesday, February 24, 2:00–3:00 PM. Room 2 is not available on Tue, Feb 24, 2:00–4:00 PM. Choose another room or time. Room 1 is free then. 1:00 PM would fit.", answer.Say.Replace("2:00 PM–4:00 PM", "2:00–4:00 PM", StringComparison.Ordinal));
        Assert.Equal("Room 1 is free then. 1:00 PM would fit.", answer.Way);
    }

    [Fact]
    public async Task DropAsync_OnAFreePlace_MovesItAndSaysWhere()
    {
        var (board, session) = await OpenAsync();

        var answer = await board.InvokeAsync(() => board.Instance.DropAsync(session, "2026-02-25", (14 * 60) + 5, 45));

        Assert.Equal(("moved", "Moved to Wednesday, February 25, 2:05–2:50 PM."), (answer.State, answer.Say));
        var stored = await Store.ReadAsync(db => db.Sessions.SingleAsync(row => row.Id == session, Token));
        Assert.Equal((Sample.Wednesday, new TimeOnly(14, 5), new TimeOnly(14, 50), 1), (stored.Date, stored.Start, stored.End, _moved));
    }

    [Fact]
    public async Task DropAsync_OnATakenPlace_LeavesItWhereItWas()
    {
        var (board, session) = await OpenAsync();
        await Store.SaveAsync(Sample.Session(Sample.Slot(from: 14, to: 16), room: Sample.SmallRoom.Id, lead: Sample.SecondTherapistStaff.Id));

        var answer = await board.InvokeAsync(() => board.Instance.DropAsync(session, Tuesday, 14 * 60, 60));

        Assert.Equal(("refused", 0), (answer.State, _moved));
        Assert.Equal(new TimeOnly(10, 0), (await Store.ReadAsync(db => db.Sessions.SingleAsync(row => row.Id == session, Token))).Start);
    }

    [Fact]
    public async Task DropAsync_WhereAReasonIsNeeded_OpensTheForm()
    {
        var (board, session) = await OpenAsync();

        var answer = await board.InvokeAsync(() => board.Instance.DropAsync(session, Tuesday, 21 * 60, 60));

        Assert.Equal("asked", answer.State);
        Assert.Equal((new TimeOnly(21, 0), "override.reason"), (_asked!.Command.Start, _asked.Refusals[^1].Code));
    }

    [Fact]
    public async Task DropAsync_ChangedByAnotherWhileInHand_IsRefused()
    {
        var (board, session) = await OpenAsync();
        await board.InvokeAsync(() => board.Instance.AskAsync(session, Tuesday, 15 * 60, 60));
        await Store.UseCase<Features.Scheduling.Sessions.MoveSession>().HandleAsync(Sample.Therapist, new(session, 1, Sample.Tuesday, new(13, 0), 60, Sample.SmallRoom.Id, Sample.TherapistStaff.Id), Token);

        var answer = await board.InvokeAsync(() => board.Instance.DropAsync(session, Tuesday, 15 * 60, 60));

        Assert.Equal("refused", answer.State);
        Assert.Contains("changed this at", answer.Say, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-24", -5)]
    [InlineData("2026-02-24", 1440)]
    [InlineData("2027-01-01", 600)]
    public async Task AskAsync_PlaceThatIsNotOnTheBoard_IsRefused(string column, int start)
    {
        var (board, session) = await OpenAsync();

        Assert.Equal("refused", (await board.InvokeAsync(() => board.Instance.AskAsync(session, column, start, 60))).State);
    }

    [Fact]
    public async Task Render_SessionThatMayNotBeMoved_DoesNotDrag()
    {
        SignIn(PortalRole.Auditor);
        var (board, session) = await OpenAsync(Sample.Auditor);

        Assert.Empty(board.FindAll("[data-move]"));
        Assert.Equal("refused", (await board.InvokeAsync(() => board.Instance.DropAsync(session, Tuesday, 15 * 60, 60))).State);
    }

    [Fact]
    public async Task Render_ManySessions_StaysLeanForEachAndMakesNoComponentForAny()
    {
        var (few, many) = (await CountAsync(100), await CountAsync(400));

        Assert.InRange((many.Frames - few.Frames) / 300, 10, MostFramesASession);
        Assert.InRange((many.Letters - few.Letters) / 300, 100, MostLettersASession);
        Assert.Equal(few.Components, many.Components);
    }

    private async Task<(int Frames, int Letters, int Components)> CountAsync(int sessions)
    {
        var grid = BoardGrid.Of(BoardSample.Week(sessions), new(Sample.Monday));
        await using var frames = new FrameCounter(Services);
        await frames.RenderAsync<WeekBoard>(new() { [nameof(WeekBoard.Grid)] = grid, [nameof(WeekBoard.Label)] = "Week" });
        var letters = Render<WeekBoard>(parameters => parameters.Add(board => board.Grid, grid).Add(board => board.Label, "Week")).Markup.Length;
        return (frames.Frames, letters, frames.Components);
    }

    private async Task<(IRenderedComponent<WeekBoard> Board, Guid Session)> OpenAsync(Security.Actor? actor = null)
    {
        var session = Sample.Individual(Sample.Ana.Id);
        session.Book(BookingKind.Room, Sample.SmallRoom.Id, BookingRole.Guest, TestClock.Monday);
        await Store.SaveAsync(session);
        var view = (await Store.UseCase<GetBoard>().HandleAsync(actor ?? Sample.Director, new(Sample.Monday, 7), Token)).Value;
        var board = Render<WeekBoard>(parameters => parameters
            .Add(shown => shown.Grid, BoardGrid.Of(view, new(Sample.Monday)))
            .Add(shown => shown.Label, "Week")
            .Add(shown => shown.OnMoved, () => _moved++)
            .Add(shown => shown.OnAsked, asked => _asked = asked));
        return (board, session.Id);
    }
}
