using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Time;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Sessions;

public sealed class SessionPlanTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData(4, "time.too-short")]
    [InlineData(660, "time.too-long")]
    [InlineData(0, "time.end-before-start")]
    [InlineData(-30, "time.end-before-start")]
    [InlineData(int.MinValue, "time.end-before-start")]
    [InlineData(int.MaxValue, "time.too-long")]
    public async Task HandleAsync_ImpossibleLength_IsRefused(int minutes, string code)
    {
        var result = await BookAsync(Sample.Director, Plans.Plan() with { Minutes = minutes });

        Assert.Equal([code], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_PastMidnight_IsRefused()
    {
        var result = await BookAsync(Sample.Director, Plans.Plan() with { Start = new(23, 30), Minutes = 60 });

        Assert.Equal(["time.crosses-midnight"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_TimeInTheClockGap_IsRefused()
    {
        var result = await BookAsync(Sample.Director, Plans.Plan() with { Date = new(2026, 3, 8), Start = new(2, 30) });

        Assert.Contains("time.not-existing", Codes(result));
    }

    [Theory]
    [InlineData(DstChoice.Earlier, 5)]
    [InlineData(DstChoice.Later, 6)]
    public async Task HandleAsync_TimeThatComesTwice_IsAskedAboutAndThenKept(DstChoice choice, int utcHour)
    {
        var plan = Plans.Plan() with { Date = new(2026, 11, 1), Start = new(1, 10), Minutes = 30 };

        var asked = await BookAsync(Sample.Director, plan);
        var answered = await _store.UseCase<BookSession>().HandleAsync(Sample.Director, Plans.Book(plan with { Twice = choice }, reason: "Sleep study"), Token);

        Assert.Contains("time.twice", Codes(asked));
        Assert.Equal(utcHour, (await OneAsync(answered.Value)).StartUtc.Hour);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://video.test/room")]
    [InlineData("https://user:word@video.test/")]
    [InlineData("https://video.test/ room")]
    [InlineData("not a link")]
    public async Task HandleAsync_LinkThatIsNotPlainHttps_IsRefused(string link)
    {
        var result = await BookAsync(Sample.Director, Plans.Plan() with { Delivery = Delivery.Telehealth, RoomId = null, JoinUrl = link });

        Assert.Equal(["session.join-link"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_ByVideo_NeedsNoRoom()
    {
        var result = await BookAsync(Sample.Director, Plans.Plan() with { Delivery = Delivery.Telehealth, RoomId = null, JoinUrl = "https://video.test/room?x=1" });

        Assert.Equal("https://video.test/room?x=1", (await OneAsync(result.Value)).JoinUrl);
    }

    [Fact]
    public async Task HandleAsync_InPersonWithoutARoom_IsRefused() => Assert.Equal(["session.room-required"], Codes(await BookAsync(Sample.Director, Plans.Plan() with { RoomId = null })));

    [Fact]
    public async Task HandleAsync_GroupKind_IsRefused() => Assert.Equal(["session.kind"], Codes(await BookAsync(Sample.Director, Plans.Plan(kind: SessionKind.SkillsGroup))));

    [Fact]
    public async Task HandleAsync_UnknownClient_ReadsLikeNobody() => Assert.Contains("not-found", Codes(await BookAsync(Sample.Director, Plans.Plan(client: Guid.NewGuid()))));

    [Fact]
    public async Task HandleAsync_TextTooLong_IsRefusedFieldByField()
    {
        var endless = new string('x', 10_000);

        var result = await _store.UseCase<BookSession>().HandleAsync(Sample.Director, Plans.Book(Plans.Plan(Sample.Slot(from: 21, to: 22)) with { Title = endless, Topic = endless, JoinUrl = "https://" + endless }, reason: endless), Token);

        Assert.Equal(["JoinUrl", "OverrideReason", "Title", "Topic"], result.Refusals.Where(refusal => refusal.Code == "text.too-long").Select(refusal => refusal.Field).Order());
    }

    [Fact]
    public async Task HandleAsync_LineBreaksInText_AreRefused()
    {
        var result = await BookAsync(Sample.Director, Plans.Plan() with { Topic = "One\r\nATTENDEE:x" });

        Assert.Equal(["text.control"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_MarkupInText_IsKeptAsTyped()
    {
        var result = await BookAsync(Sample.Director, Plans.Plan() with { Topic = "<script>alert(1)</script> 🙂 שלום" });

        Assert.Equal("<script>alert(1)</script> 🙂 שלום", (await OneAsync(result.Value)).Topic);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static List<string> Codes<T>(Result<T> result) => [.. result.Refusals.Select(refusal => refusal.Code).Distinct().Order(StringComparer.Ordinal)];

    private Task<Result<Guid>> BookAsync(Actor actor, SessionPlan? plan = null) => _store.UseCase<BookSession>().HandleAsync(actor, Plans.Book(plan), Token);

    private Task<int> CountAsync() => _store.ReadAsync(db => db.Sessions.CountAsync(Token));

    private Task<Session> OneAsync(Guid id) => _store.ReadAsync(db => db.Sessions.Include(session => session.Bookings).SingleAsync(session => session.Id == id, Token));
}
