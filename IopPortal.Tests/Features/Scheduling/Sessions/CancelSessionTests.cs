using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Sessions;

public sealed class CancelSessionTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_WithAReason_ReleasesRoomTherapistAndClient()
    {
        var id = (await _store.UseCase<BookSession>().HandleAsync(Sample.Director, Plans.Book(), Token)).Value;

        var result = await CancelAsync(Sample.Director, id, "Training day");
        var again = await _store.UseCase<BookSession>().HandleAsync(Sample.Director, Plans.Book(), Token);

        Assert.True(result.Succeeded, string.Join(", ", result.Refusals));
        Assert.True(again.Succeeded, string.Join(", ", again.Refusals));
        Assert.Equal((SessionStatus.Cancelled, "Training day", 1), await _store.ReadAsync(db => db.Sessions.Where(s => s.Id == id).Select(s => ValueTuple.Create(s.Status, s.CancelReason, s.Sequence)).SingleAsync(Token)));
    }

    [Theory]
    [InlineData("", "text.required")]
    [InlineData("a\r\nb", "text.control")]
    public async Task HandleAsync_UnusableReason_IsRefused(string reason, string code)
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));

        var result = await CancelAsync(Sample.Director, session.Id, reason);

        Assert.Equal([code], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_Twice_IsRefused()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await CancelAsync(Sample.Director, session.Id, "Snow");

        var stale = await CancelAsync(Sample.Director, session.Id, "Snow");
        var again = await CancelAsync(Sample.Director, session.Id, "Snow", session.Version + 1);

        Assert.Equal(["stale"], Codes(stale));
        Assert.Equal(["session.already-cancelled"], Codes(again));
    }

    [Fact]
    public async Task HandleAsync_SomebodyWasThere_IsRefused()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await _store.SaveAsync(new AttendanceRecord(session.Id, Sample.Ana.Id, null, new AttendanceMark(AttendanceStatus.Present), Guid.NewGuid(), TestClock.Monday));

        var result = await CancelAsync(Sample.Director, session.Id, "Snow");

        Assert.Equal(["session.has-attendance"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_CaseManagerAndAGroup_IsRefused()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group));
        var id = await _store.ReadAsync(db => db.Sessions.Where(s => s.GroupId == group.Id).OrderByDescending(s => s.Date).Select(s => s.Id).FirstAsync(Token));

        var result = await CancelAsync(Sample.CaseManager, id, "Snow");

        Assert.Equal(["session.individual-only"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_ForeignTherapist_ReadsLikeNobody()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));

        var result = await CancelAsync(Sample.SecondTherapist, session.Id, "Snow");

        Assert.Equal(["not-found"], Codes(result));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static List<string> Codes<T>(Result<T> result) => [.. result.Refusals.Select(refusal => refusal.Code).Distinct().Order(StringComparer.Ordinal)];

    private Task<Result<Done>> CancelAsync(Actor actor, Guid id, string reason, int version = 1) => _store.UseCase<CancelSession>().HandleAsync(actor, new(id, version, reason), Token);
}
