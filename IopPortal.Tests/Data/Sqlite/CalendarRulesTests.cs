using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Data.Sqlite;

/// <summary>K16: each cause raises the calendars of those who would see it, in the same transaction, and nothing else raises any.</summary>
public sealed class CalendarRulesTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Bookings_CreatedMovedCancelledOrGone_RaiseEverybodyInTheSessionAndNobodyElse()
    {
        await _store.SaveAsync(Sample.Individual(Sample.Ben.Id, Sample.Slot(from: 13, to: 14), Sample.SecondTherapistStaff.Id));
        var other = await VersionAsync(Sample.Ben.Id);

        var session = await RaisedAsync(Sample.Ana.Id, () => _store.SaveAsync(Sample.Individual(Sample.Ana.Id)));
        await RaisedAsync(Sample.Ana.Id, () => ChangeAsync(session.Id, one => one.MoveTo(Sample.Slot(from: 15, to: 16), Sample.Slot(from: 15, to: 16).Utc(), TestClock.Monday)));
        await RaisedAsync(Sample.TherapistStaff.Id, () => ChangeAsync(session.Id, one => one.Cancel("Building closed", TestClock.Monday)));
        await RaisedAsync(Sample.Ana.Id, () => DeleteAsync(db => db.Bookings.Where(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Client)));

        Assert.Equal(other, await VersionAsync(Sample.Ben.Id));
    }

    [Fact]
    public async Task Bookings_ExemptFromADate_RaiseThatPersonAlone()
    {
        var session = await _store.SaveAsync(Sample.Session(clients: [Sample.Ana.Id, Sample.Ben.Id]));
        var ben = await VersionAsync(Sample.Ben.Id);

        await RaisedAsync(Sample.Ana.Id, () => ChangeAsync(session.Id, one => one.Exempt(one.Bookings.Single(booking => booking.ResourceId == Sample.Ana.Id), "Court")));

        Assert.Equal(ben, await VersionAsync(Sample.Ben.Id));
    }

    [Fact]
    public async Task Places_RoomNameTitleOrAddress_RaiseThoseWhoseLevelsShowThem()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, room: Sample.BigRoom.Id, dates: 1));
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Tuesday)));
        var staff = Sample.TherapistStaff.Id;

        await RaisedAsync(staff, () => SetAsync(db => db.Rooms.Where(room => room.Id == Sample.BigRoom.Id).ExecuteUpdateAsync(set => set.SetProperty(room => room.Name, "Blue room"), Token)));
        await RaisedAsync(staff, () => SetAsync(db => db.Groups.Where(row => row.Id == group.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.DiscreetTitle, "Morning"), Token)));
        await RaisedAsync(staff, () => SetAsync(db => db.Bookings.Where(booking => booking.Kind == BookingKind.Room && booking.ResourceId == Sample.BigRoom.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(booking => booking.ResourceId, Sample.SmallRoom.Id), Token)));
        await RaisedAsync(Sample.Ana.Id, () => SetAsync(db => db.Locations.Where(site => site.Id == Sample.Site.Id).ExecuteUpdateAsync(set => set.SetProperty(site => site.Address, "14 Main Street"), Token)));
    }

    [Fact]
    public async Task Sessions_TopicCapacityOrAttendance_RaiseNothing()
    {
        var session = await _store.SaveAsync(Sample.Session(clients: [Sample.Ana.Id]));
        var (ana, staff) = (await VersionAsync(Sample.Ana.Id), await VersionAsync(Sample.TherapistStaff.Id));

        await SetAsync(db => db.Sessions.Where(one => one.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Topic, "Sleep").SetProperty(one => one.Capacity, 9), Token));
        var stay = await _store.ReadAsync(db => db.Enrollments.Where(row => row.ClientId == Sample.Ana.Id).Select(row => row.Id).SingleAsync(Token));
        await _store.SaveAsync(new AttendanceRecord(session.Id, Sample.Ana.Id, stay, new(AttendanceStatus.Present), Sample.Therapist.UserId, TestClock.Monday));

        Assert.Equal((ana, staff), (await VersionAsync(Sample.Ana.Id), await VersionAsync(Sample.TherapistStaff.Id)));
    }

    private async Task<T> RaisedAsync<T>(Guid person, Func<Task<T>> work)
    {
        var before = await VersionAsync(person);
        var result = await work();
        Assert.True(await VersionAsync(person) > before, "The calendar was not raised.");
        return result;
    }

    private Task<long> VersionAsync(Guid person) => _store.ReadAsync(db => db.CalendarVersions.Where(row => row.PersonId == person).Select(row => row.Version).FirstOrDefaultAsync(Token));

    private Task<int> DeleteAsync(Func<PortalDbContext, IQueryable<Booking>> which) => SetAsync(db => which(db).ExecuteDeleteAsync(Token));

    private Task<int> SetAsync(Func<PortalDbContext, Task<int>> change) => _store.ReadAsync(change);

    private async Task<int> ChangeAsync(Guid sessionId, Action<Session> change)
    {
        await using var db = _store.CreateContext();
        change(await db.Sessions.Include(session => session.Bookings).SingleAsync(session => session.Id == sessionId, Token));
        return await db.SaveChangesAsync(Token);
    }
}
