using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>Wednesday half past twelve: Ana came on Monday, missed Wednesday and is booked for Friday; another group meets on Thursday from one to four.</summary>
internal sealed class ShortWeek(TestStore store)
{
    public static DateOnly Thursday => Sample.Monday.AddDays(3);

    public static DateOnly Friday => Sample.Monday.AddDays(4);

    public Session Monday { get; private set; } = null!;

    public Session Missed { get; private set; } = null!;

    public Session Coming { get; private set; } = null!;

    public Session Other { get; private set; } = null!;

    public Guid StayId { get; private set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ShortWeek> MakeAsync(TestStore store, int capacity = 12, AttendanceStatus wednesday = AttendanceStatus.NoShow)
    {
        var week = new ShortWeek(store);
        await store.SaveAsync(Sample.GroupRows(out var morning));
        await store.SaveAsync(Sample.GroupRows(out var afternoon, Sample.Rule(WeekdaySet.Thursday, Thursday, from: 13, to: 16), capacity, Sample.SecondTherapistStaff.Id, dates: 2));
        var added = await store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.CreateVersion7(), morning.Id, [Sample.Ana.Id], Sample.Monday, null, WeekdaySet.None), Token);
        Assert.Empty(added.Refusals);
        var sessions = await store.ReadAsync(db => db.Sessions.OrderBy(session => session.StartUtc).ToListAsync(Token));
        var own = sessions.Where(session => session.GroupId == morning.Id).ToList();
        (week.Monday, week.Missed, week.Coming) = (own[0], own[1], own[2]);
        week.Other = sessions.First(session => session.GroupId == afternoon.Id);
        week.StayId = await store.ReadAsync(db => db.Enrollments.Where(stay => stay.ClientId == Sample.Ana.Id).Select(stay => stay.Id).SingleAsync(Token));
        await week.MarkAsync(week.Monday, AttendanceStatus.Present);
        await week.MarkAsync(week.Missed, wednesday);
        store.Clock.UtcNow = Sample.At(Sample.Wednesday, 12, 30);
        return week;
    }

    public Task<AttendanceRecord> MarkAsync(Session session, AttendanceStatus status) =>
        store.SaveAsync(new AttendanceRecord(session.Id, Sample.Ana.Id, StayId, new(status), Sample.Therapist.UserId, session.EndUtc));

    public Task<Result<Guid>> BookAsync(Actor? by = null, Guid? session = null, Guid? missed = null, bool link = true, Guid? client = null, Guid? key = null) =>
        store.UseCase<BookMakeUp>().HandleAsync(
            by ?? Sample.CaseManager, new(key ?? Guid.CreateVersion7(), client ?? Sample.Ana.Id, session ?? Other.Id, link ? missed ?? Missed.Id : null), Token);

    public Task<Result<WeekRescueView>> RescueAsync(Actor? by = null, Guid? client = null) => store.UseCase<GetWeekRescue>().HandleAsync(by ?? Sample.CaseManager, client, Token);

    public async Task<ClientRescueView> AnaAsync() => Assert.Single((await RescueAsync(client: Sample.Ana.Id)).Value.Clients);

    public async Task<MakeUpsView> MakeUpsAsync() => (await store.UseCase<GetMakeUps>().HandleAsync(Sample.CaseManager, Sample.Ana.Id, Token)).Value;

    public Task<bool> IsBookedAsync(Session session) =>
        store.ReadAsync(db => db.Bookings.AnyAsync(booking => booking.SessionId == session.Id && booking.ResourceId == Sample.Ana.Id && booking.Active, Token));

    public Task<int> LinksAsync() => store.ReadAsync(db => db.MakeUps.CountAsync(Token));
}
