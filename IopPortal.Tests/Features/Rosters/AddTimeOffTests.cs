using IopPortal.Domain;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Rosters;

public sealed class AddTimeOffTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_DayWithASession_SaysHowManyItTouches()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 10, to: 11)));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 13, to: 14)));

        await AddAsync(New());
        await AddAsync(New() with { Start = new(11, 0), End = new(13, 30) });

        var view = (await _store.UseCase<GetStaffRoster>().HandleAsync(Sample.Director, Sample.TherapistStaff.Id, Now)).Value;
        Assert.Equal([2, 1], view.TimeOff.Select(off => off.SessionsTouched));
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_IsOnce()
    {
        var command = New();

        Assert.Equal((await AddAsync(command)).Value, (await AddAsync(command)).Value);
    }

    [Fact]
    public async Task HandleAsync_BadDaysAndTimes_AreRefused()
    {
        Assert.Equal("date.before", await CodeAsync(New() with { To = Sample.Monday }));
        Assert.Equal("time-off.too-long", await CodeAsync(New() with { To = Sample.Tuesday.AddDays(366) }));
        Assert.Equal("closure.both-times", await CodeAsync(New() with { Start = new(9, 0) }));
        Assert.Equal("time.end-before-start", await CodeAsync(New() with { Start = new(9, 0), End = new(8, 0) }));
        Assert.Equal("time-off.hours-one-day", await CodeAsync(New() with { To = Sample.Wednesday, Start = new(9, 0), End = new(10, 0) }));
        Assert.Equal("text.control", await CodeAsync(New() with { Reason = "a\r\nb" }));
        Assert.Equal("text.too-long", await CodeAsync(New() with { Reason = new string('x', 10_000) }));
        Assert.Equal("date.range", (await AddAsync(New() with { From = DateOnly.MinValue, To = DateOnly.MaxValue })).Refusals[0].Code);
    }

    [Fact]
    public async Task HandleAsync_Therapist_MayOnlyAskForIt() =>
        Assert.Equal(Refusal.Forbidden, Assert.Single((await AddAsync(New(), Sample.Therapist)).Refusals));

    private static AddTimeOffCommand New() => new(Guid.NewGuid(), Sample.TherapistStaff.Id, Sample.Tuesday, Sample.Tuesday, null, null, "Dentist");

    private Task<Result<Guid>> AddAsync(AddTimeOffCommand command, Actor? actor = null) => _store.UseCase<AddTimeOff>().HandleAsync(actor ?? Sample.Director, command, Now);

    private async Task<string> CodeAsync(AddTimeOffCommand command) => Assert.Single((await AddAsync(command)).Refusals).Code;
}
