using IopPortal.Domain;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class ImportHolidaysTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_TwoDays_AreClosedTogetherAndTheirSessionsCancelled()
    {
        var session = await _store.SaveAsync(Sample.Session());
        var command = New(new(Sample.Tuesday, "Founders’ Day"), new(Sample.Wednesday, "Rest"));

        var result = await ImportAsync(command);
        var again = await ImportAsync(command);

        Assert.Equal(result.Value, again.Value);
        Assert.Equal(2, await _store.ReadAsync(db => db.Closures.CountAsync(Now)));
        var cancelled = await _store.ReadAsync(db => db.Sessions.SingleAsync(row => row.Id == session.Id, Now));
        Assert.Equal((SessionStatus.Cancelled, "Founders’ Day", result.Value), (cancelled.Status, cancelled.CancelReason, cancelled.ClosureId));
    }

    [Fact]
    public async Task HandleAsync_OneDayIsBad_NothingIsStored()
    {
        Assert.Equal("closure.past", Assert.Single((await ImportAsync(New(new(Sample.Tuesday, "Good"), new(Sample.Monday.AddDays(-1), "Past")))).Refusals).Code);
        Assert.Equal("text.required", Assert.Single((await ImportAsync(New(new(Sample.Tuesday, "Good"), new(Sample.Wednesday, " ")))).Refusals).Code);
        Assert.Equal("choice.unknown", Assert.Single((await ImportAsync(New(new HolidayDay(Sample.Tuesday, "Good")) with { LocationId = Guid.NewGuid() })).Refusals).Code);
        Assert.Equal("holidays.nothing", Assert.Single((await ImportAsync(New())).Refusals).Code);
        Assert.Equal(0, await _store.ReadAsync(db => db.Closures.CountAsync(Now)));
    }

    [Fact]
    public async Task HandleAsync_ClosedAlready_IsNotClosedTwice()
    {
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, Sample.Tuesday, null, null, "Snow"));

        await ImportAsync(New(new(Sample.Tuesday, "Holiday"), new(Sample.Wednesday, "Rest")));

        Assert.Equal(["Rest", "Snow"], await _store.ReadAsync(db => db.Closures.Select(closure => closure.Reason).OrderBy(reason => reason).ToListAsync(Now)));
        Assert.Equal("holidays.nothing", Assert.Single((await ImportAsync(New(new HolidayDay(Sample.Tuesday, "Holiday")))).Refusals).Code);
    }

    [Fact]
    public async Task ReadHolidays_File_SaysWhatEachDayWouldDo()
    {
        await _store.SaveAsync(Sample.Session());
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, Sample.Wednesday, null, null, "Snow"));
        var text = HolidayFiles.Of(
            HolidayFiles.Event("DTSTART;VALUE=DATE:20260222", "DTEND;VALUE=DATE:20260226", "SUMMARY:Winter break"),
            HolidayFiles.Event("DTSTART;VALUE=DATE:20260301", "RRULE:FREQ=WEEKLY", "SUMMARY:Sundays"));

        var view = (await _store.UseCase<ReadHolidays>().HandleAsync(Sample.Director, Sample.Site.Id, null, text, Now)).Value;

        Assert.Equal([HolidayState.Past, HolidayState.New, HolidayState.New, HolidayState.ClosedAlready], view.Days.Select(day => day.State));
        Assert.Equal([0, 0, 1, 0], view.Days.Select(day => day.Sessions));
        Assert.Equal("Sundays", Assert.Single(view.Skipped).Name);
    }

    [Fact]
    public async Task ReadHolidays_TooLargeOrNoCalendar_IsRefused()
    {
        Assert.Equal("holidays.too-big", await CodeAsync(new string('x', HolidayFile.MostBytes + 1)));
        Assert.Equal("holidays.not-a-calendar", await CodeAsync("Dear colleagues"));
    }

    private static ImportHolidaysCommand New(params HolidayDay[] days) => new(Guid.NewGuid(), Sample.Site.Id, null, days);

    private Task<Result<Guid>> ImportAsync(ImportHolidaysCommand command) => _store.UseCase<ImportHolidays>().HandleAsync(Sample.Director, command, Now);

    private async Task<string> CodeAsync(string text) => Assert.Single((await _store.UseCase<ReadHolidays>().HandleAsync(Sample.Director, Sample.Site.Id, null, text, Now)).Refusals).Code;
}
