using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Settings;

/// <summary>A4 at every way in: nothing is booked on a closed day, whichever form, column or series it comes through.</summary>
public sealed class DayClosingTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BookSession_A4ClosedDay_IsRefused(bool wholeProgram)
    {
        await CloseAsync(Sample.Tuesday, program: wholeProgram);

        Assert.Equal("date.closed", Assert.Single((await BookAsync(Sample.Slot())).Refusals).Code);
    }

    [Theory]
    [InlineData(9, 13, false)]
    [InlineData(13, 14, true)]
    [InlineData(12, 15, true)]
    [InlineData(16, 18, true)]
    [InlineData(17, 18, false)]
    public async Task BookSession_BookableOnClosedDaysThroughTheTimeColumn_OnlyOutsideTheClosedHours(int from, int to, bool refused)
    {
        await CloseAsync(Sample.Tuesday, new(13, 0), new(17, 0));

        Assert.Equal(refused ? ["date.closed"] : Array.Empty<string>(), (await BookAsync(Sample.Slot(from: from, to: to))).Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public async Task BookSession_ClosedDayWithAnOverrideReason_IsRefusedAllTheSame()
    {
        await CloseAsync(Sample.Tuesday);

        var result = await _store.UseCase<BookSession>().HandleAsync(Sample.Director, Plans.Book(reason: "Just this once"), Now);

        Assert.Equal("date.closed", Assert.Single(result.Refusals).Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task MoveSession_ToAClosedDay_IsRefusedAndStaysWhereItWas(bool wholeProgram)
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await CloseAsync(Sample.Wednesday, program: wholeProgram);

        var result = await _store.UseCase<MoveSession>().HandleAsync(
            Sample.Director, new(session.Id, 1, Sample.Wednesday, new(10, 0), 60, null, Sample.TherapistStaff.Id) { OverrideReason = "Just this once" }, Now);

        Assert.Contains("date.closed", result.Refusals.Select(refusal => refusal.Code));
        Assert.Equal(Sample.Tuesday, await _store.ReadAsync(db => db.Sessions.Where(row => row.Id == session.Id).Select(row => row.Date).SingleAsync(Now)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CreateGroup_ClosedDate_IsASkippedDateWithoutASession(bool wholeProgram)
    {
        var closed = Sample.Monday.AddDays(14);
        await CloseAsync(closed, program: wholeProgram);

        var group = (await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), Sample.Draft(), []), Now)).Value;

        Assert.False(await _store.ReadAsync(db => db.Sessions.AnyAsync(session => session.GroupId == group && session.Date == closed, Now)));
        var skips = await _store.ReadAsync(db => db.Groups.Where(row => row.Id == group).Join(db.Series, row => row.SeriesId, series => series.Id, (_, series) => series).SingleAsync(Now));
        Assert.Contains(skips.Skips, skip => skip.Date == closed);
    }

    [Fact]
    public async Task AddGroupMembers_DayClosedAfterTheGroupWasMade_HoldsNoPlaceOnIt()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, Sample.Rule(first: Sample.Wednesday), dates: 2));
        await CloseAsync(Sample.Wednesday);

        var result = await _store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group.Id, [Sample.Ana.Id], Sample.Tuesday, null, WeekdaySet.None), Now);

        Assert.True(result.Succeeded, string.Join(", ", result.Refusals));
        Assert.Equal([Sample.Wednesday.AddDays(2)], await _store.ReadAsync(db => db.Sessions
            .Where(session => session.Bookings.Any(booking => booking.Active && booking.Kind == BookingKind.Client && booking.ResourceId == Sample.Ana.Id))
            .Select(session => session.Date).ToListAsync(Now)));
    }

    [Fact]
    public async Task BookSession_DayOpenedAgain_IsBookableAgain()
    {
        var closure = await CloseAsync(Sample.Tuesday);
        await _store.UseCase<RemoveClosure>().HandleAsync(Sample.Director, closure, Now);

        Assert.True((await BookAsync(Sample.Slot())).Succeeded);
    }

    [Fact]
    public async Task PreviewMove_ClosedTimesOfferedAsFree_AreNot()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await CloseAsync(Sample.Tuesday, new(13, 0), new(17, 0));

        var offer = (await _store.UseCase<PreviewMove>().HandleAsync(
            Sample.Director, new(session.Id, session.Version, Sample.Tuesday, new(14, 0), 60, null, Sample.TherapistStaff.Id), Now)).Value;

        Assert.Contains("date.closed", offer.Reasons.Select(refusal => refusal.Code));
        Assert.Equal(new TimeOnly(12, 0), offer.FreeAt);
    }

    private async Task<Guid> CloseAsync(DateOnly date, TimeOnly? start = null, TimeOnly? end = null, bool program = false)
    {
        var place = program ? new ClosedPlace(null, Sample.Program.Id, date, start, end) : new ClosedPlace(Sample.Site.Id, null, date, start, end);
        return (await _store.UseCase<AddClosure>().HandleAsync(Sample.Director, new(Guid.NewGuid(), place, "Snow"), Now)).Value;
    }

    private Task<Result<Guid>> BookAsync(Domain.Time.LocalSlot slot) => _store.UseCase<BookSession>().HandleAsync(Sample.Director, Plans.Book(Plans.Plan(slot)), Now);
}
