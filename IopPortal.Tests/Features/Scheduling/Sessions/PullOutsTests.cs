using IopPortal.Components.Wording;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Attendance;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Sessions;

public sealed class PullOutsTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task FindAsync_MedicationInsideAGroup_IsToldOnBothSheetsAndBothPages()
    {
        var group = await _store.GroupAsync(5);
        await _store.MemberAsync(group, Sample.Ana.Id);
        var alone = await _store.UseCase<BookSession>().HandleAsync(
            Sample.Director, Plans.Book(Plans.Plan(Sample.Slot(Sample.Wednesday, 10, 11), Sample.Ana.Id, lead: Sample.SecondTherapistStaff.Id)), Token);
        Assert.Empty(alone.Refusals);
        var meeting = await _store.ReadAsync(db => db.Sessions.Where(s => s.GroupId == group && s.Date == Sample.Wednesday).Select(s => s.Id).SingleAsync(Token));

        Assert.Equal("Taken out of Coping skills for this time", await PageAsync(alone.Value));
        Assert.Equal("Taken out 10–11 AM for another session", (await PageAsync(meeting)).Replace(":00", "", StringComparison.Ordinal));
        Assert.Equal("Taken out of Coping skills for this time", await SheetAsync(alone.Value));
        Assert.Equal("Taken out 10–11 AM for another session", (await SheetAsync(meeting)).Replace(":00", "", StringComparison.Ordinal));
    }

    private async Task<string> PageAsync(Guid session) =>
        SessionWords.PullOut(Assert.Single((await _store.UseCase<GetSession>().HandleAsync(Sample.Director, session, withRoster: true, Token)).Value.Roster!).PullOut!);

    private async Task<string> SheetAsync(Guid session) =>
        SessionWords.PullOut(Assert.Single((await _store.UseCase<GetAttendanceSheet>().HandleAsync(Sample.Director, session, Token)).Value.Rows).PullOut!);
}
