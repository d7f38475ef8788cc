using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.ProgramBoard;

/// <summary>Every figure for the demonstration program against a plain count that knows nothing of the portal's queries.</summary>
public sealed class ProgramBoardViewTests(DemoStore store) : IClassFixture<DemoStore>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<int> Weeks => [-7, 0, 7];

    [Theory]
    [MemberData(nameof(Weeks))]
    public async Task Sessions_OfAWeek_AreAllThereAndTheCancelledOnesNamed(int days)
    {
        var (board, first) = (await BoardAsync(days), Sample.Monday.AddDays(days));
        var sessions = await RowsAsync(db => db.Sessions.Where(session => session.Date >= first && session.Date <= first.AddDays(6)));

        Assert.NotEmpty(sessions);
        Assert.Equal(sessions.Select(session => session.Id).Order(), board.Meetings.Select(meeting => meeting.Id).Order());
        Assert.Equal(sessions.Where(session => session.Status == SessionStatus.Cancelled).Select(session => session.Id).Order(), board.Cancelled.Select(meeting => meeting.Id).Order());
    }

    [Fact]
    public async Task AtRisk_ByHours_AreThoseWhosePlannedMinutesFallShort()
    {
        var board = await BoardAsync(0);
        var (clients, stays, programs) = (await RowsAsync(db => db.Clients), await RowsAsync(db => db.Enrollments), await RowsAsync(db => db.Programs));
        var (sessions, bookings, closures) = (await RowsAsync(db => db.Sessions), await RowsAsync(db => db.Bookings), await RowsAsync(db => db.Closures));
        var absent = (await RowsAsync(db => db.Attendance)).Where(mark => mark.Mark.Status is AttendanceStatus.Excused or AttendanceStatus.Unexcused or AttendanceStatus.NoShow).Select(mark => (mark.SessionId, mark.ClientId)).ToHashSet();
        var (first, last) = (Sample.Monday, Sample.Monday.AddDays(6));
        var paidFor = (await RowsAsync(db => db.Authorizations)).Where(row => row.Start <= first && first <= row.End).Select(row => row.ClientId).ToHashSet(); // Both payers ask the same of the young.

        var inWeek = sessions.Where(session => session.Date >= first && session.Date <= last && session.Status == SessionStatus.Scheduled && SessionKindFacts.Of(session.Kind).CountsTowardHours).ToDictionary(session => session.Id);
        List<Guid> withMinimum = [], shortOfHours = [];
        foreach (var stay in stays.Where(stay => stay.Status == EnrollmentStatus.Active && stay.AdmitDate <= first))
        {
            var program = programs.Single(one => one.Id == stay.ProgramId);
            if (program.LevelOfCare != LevelOfCare.Iop || closures.Any(closure => (closure.ProgramId == program.Id || closure.LocationId == program.LocationId) && closure.Date >= first && closure.Date <= last))
            {
                continue;
            }

            withMinimum.Add(stay.ClientId);
            var booked = new HashSet<DateTimeOffset>(); // Minute by minute, so that what overlaps counts once.
            foreach (var booking in bookings.Where(booking => booking.Kind == BookingKind.Client && booking.Active && booking.ResourceId == stay.ClientId && inWeek.ContainsKey(booking.SessionId) && !absent.Contains((booking.SessionId, stay.ClientId))))
            {
                for (var minute = booking.StartUtc; minute < booking.EndUtc; minute = minute.AddMinutes(1))
                {
                    booked.Add(minute);
                }
            }

            if (booked.Count < (clients.Single(client => client.Id == stay.ClientId).BirthDate.AddYears(18) > first && !paidFor.Contains(stay.ClientId) ? 360 : 540))
            {
                shortOfHours.Add(stay.ClientId);
            }
        }

        Assert.Equal(withMinimum.Count, board.WithMinimum);
        Assert.Equal(shortOfHours.Order(), board.AtRisk.Where(client => client.Week.Deficit > 0).Select(client => client.ClientId).Order());
    }

    [Fact]
    public async Task ShortGroups_AreThoseWhoseNextSessionHasTooFewBooked()
    {
        var board = await BoardAsync(0);
        var (groups, sessions, bookings, marks) = (await RowsAsync(db => db.Groups), await RowsAsync(db => db.Sessions), await RowsAsync(db => db.Bookings), await RowsAsync(db => db.Attendance));
        List<Guid> meeting = [], under = [];
        foreach (var group in groups)
        {
            var next = sessions.Where(session => session.GroupId == group.Id && session.Status == SessionStatus.Scheduled && session.StartUtc >= TestClock.Monday).MinBy(session => session.StartUtc);
            if (next is null || next.Date >= Sample.Monday.AddDays(7))
            {
                continue;
            }

            meeting.Add(group.Id);
            var absent = marks.Where(mark => mark.SessionId == next.Id && mark.Mark.Status is AttendanceStatus.Excused or AttendanceStatus.Unexcused or AttendanceStatus.NoShow).Select(mark => mark.ClientId).ToHashSet();
            if (bookings.Count(booking => booking.SessionId == next.Id && booking.Active && booking.Kind is BookingKind.Client or BookingKind.Family && !absent.Contains(booking.ResourceId)) is var expected && expected < group.MinSize)
            {
                under.Add(group.Id);
            }
        }

        Assert.Equal(meeting.Count, board.Groups);
        Assert.Equal(under.Order(), board.ShortGroups.Select(group => group.Id).Order());
    }

    [Fact]
    public async Task Licences_AreTheNewestOfEachTypeThatEndWithinSixtyDays()
    {
        var board = await BoardAsync(0);
        var staff = (await RowsAsync(db => db.Staff)).Where(member => member.IsActive).Select(member => member.Id).ToHashSet();
        var newest = (await RowsAsync(db => db.Credentials)).Where(credential => staff.Contains(credential.StaffId))
            .GroupBy(credential => (credential.StaffId, credential.Type)).Select(type => type.MaxBy(credential => credential.Expires)!).ToList();

        Assert.Equal(newest.Count, board.LicencesOf);
        Assert.Equal(
            newest.Where(credential => credential.Expires <= Sample.Monday.AddDays(60)).Select(credential => (credential.StaffId, credential.Type)).Order(),
            board.Licences.Select(row => (row.Licence.StaffId, row.Licence.Type)).Order());
    }

    [Fact]
    public async Task MissingRolls_AreFinishedSessionsOfTwoWeeksWithSomebodyOpen()
    {
        var board = await BoardAsync(0);
        var (sessions, bookings, marks) = (await RowsAsync(db => db.Sessions), await RowsAsync(db => db.Bookings), await RowsAsync(db => db.Attendance));
        var marked = marks.Where(mark => mark.Mark.Status is not (AttendanceStatus.Expected or AttendanceStatus.CheckedIn)).Select(mark => (mark.SessionId, mark.ClientId)).ToHashSet();
        var missing = sessions.Where(session => session.Status == SessionStatus.Scheduled && session.EndUtc <= TestClock.Monday && session.EndUtc > TestClock.Monday.AddDays(-14)
            && bookings.Any(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Client && booking.Active && !marked.Contains((session.Id, booking.ResourceId))));

        Assert.Equal(missing.Select(session => session.Id).Order(), board.MissingRolls.Select(roll => roll.SessionId).Order());
    }

    [Fact]
    public async Task Census_CountsStaysPlacesAndWaits()
    {
        var board = await BoardAsync(0);
        var (stays, follows, groups, memberships, waits) =
            (await RowsAsync(db => db.Enrollments), await RowsAsync(db => db.EnrollmentTracks), await RowsAsync(db => db.Groups), await RowsAsync(db => db.GroupMemberships), await RowsAsync(db => db.Waitlist));
        var inCare = stays.Where(stay => stay.Status is EnrollmentStatus.Active or EnrollmentStatus.OnHold or EnrollmentStatus.Tapering).ToList();

        Assert.Equal(36, inCare.Count);
        Assert.Equal(inCare.Select(stay => stay.ClientId).Order(), board.InCare.Select(stay => stay.ClientId).Order());
        Assert.Equal(stays.Count(stay => stay.Status is EnrollmentStatus.Referred or EnrollmentStatus.Scheduled), board.Referred.Count());
        Assert.Equal(waits.Count(wait => wait.EndedAt is null), board.Waiting.Count);
        foreach (var track in board.Tracks)
        {
            var own = groups.Where(group => group.TrackId == track.Id).Select(group => group.Id).ToHashSet();
            var (held, clients) = (board.Places.Where(places => places.TrackId == track.Id).ToList(), board.InCare.Count(stay => stay.TrackId == track.Id));
            Assert.Equal(groups.Where(group => own.Contains(group.Id)).Sum(group => group.Capacity), held.Sum(places => places.Capacity));
            Assert.Equal(memberships.Count(place => own.Contains(place.GroupId) && place.From <= Sample.Monday && (place.To is not { } last || Sample.Monday <= last)), held.Sum(places => places.Taken));
            Assert.Equal(inCare.Count(stay => follows.Where(one => one.EnrollmentId == stay.Id && one.From <= Sample.Monday && (one.To is not { } last || Sample.Monday <= last)).MaxBy(one => one.From)?.TrackId == track.Id), clients);
        }
    }

    [Fact]
    public async Task Load_CountsWhatEachColleagueCarries()
    {
        var board = await BoardAsync(0);
        var (sessions, bookings, team) = (await RowsAsync(db => db.Sessions), await RowsAsync(db => db.Bookings), await RowsAsync(db => db.CareTeam));
        var inWeek = sessions.Where(session => session.Date >= Sample.Monday && session.Date <= Sample.Monday.AddDays(6) && session.Status == SessionStatus.Scheduled).ToDictionary(session => session.Id);

        Assert.True(board.Load.Count > 5);
        foreach (var member in board.Load)
        {
            var own = bookings.Where(booking => booking.Kind == BookingKind.Staff && booking.ResourceId == member.Id && booking.Active && inWeek.ContainsKey(booking.SessionId)).ToList();
            var minutes = own.Where(booking => SessionKindFacts.Of(inWeek[booking.SessionId].Kind).MaxSize > 0)
                .SelectMany(booking => Enumerable.Range(0, (int)(booking.EndUtc - booking.StartUtc).TotalMinutes).Select(minute => booking.StartUtc.AddMinutes(minute))).Distinct().Count();
            var caseload = team.Where(one => one.StaffId == member.Id && one.From <= Sample.Monday && (one.To is not { } last || Sample.Monday <= last)).Select(one => one.ClientId).Distinct().Count();
            Assert.Equal((member.Name, own.Count, minutes, caseload), (member.Name, member.Sessions, member.ContactMinutes, member.Caseload.Count));
        }
    }

    [Fact]
    public async Task Rates_OfTenWeeks_AreTheMarksOfThoseWeeksAndTheVisitsAreTheirLists()
    {
        var board = await BoardAsync(0);
        var (sessions, marks) = (await RowsAsync(db => db.Sessions), await RowsAsync(db => db.Attendance));
        var (actor, visits) = (await store.ActorAsync(DemoAccount.Director), store.UseCase<GetBoardVisits>());

        Assert.Equal(10, board.Rates.Count);
        foreach (var week in board.Rates)
        {
            var held = sessions.Where(session => session.Date >= week.Week && session.Date <= week.Week.AddDays(6) && session.Status == SessionStatus.Scheduled).Select(session => session.Id).ToHashSet();
            var statuses = marks.Where(mark => held.Contains(mark.SessionId)).Select(mark => mark.Mark.Status).ToList();
            int Count(params AttendanceStatus[] of) => statuses.Count(status => of.Contains(status));
            var attended = Count(AttendanceStatus.Present, AttendanceStatus.Late, AttendanceStatus.LeftEarly);
            var counted = attended + Count(AttendanceStatus.Excused, AttendanceStatus.Unexcused, AttendanceStatus.NoShow);
            Assert.Equal(new AttendanceRate(attended, Count(AttendanceStatus.Excused), counted), week.Rate);
            Assert.Equal(counted, await ListedAsync(week.Week, attendedOnly: false));
            Assert.Equal(attended, await ListedAsync(week.Week, attendedOnly: true));
        }

        async Task<int> ListedAsync(DateOnly week, bool attendedOnly)
        {
            HashSet<Guid> seen = [];
            Guid? after = null;
            do
            {
                var page = (await visits.HandleAsync(actor, week, attendedOnly, after, Token)).Value;
                Assert.All(page.Visits, visit => Assert.True(seen.Add(visit.Id)));
                after = page.Next;
            }
            while (after is not null);
            return seen.Count;
        }
    }

    private async Task<ProgramBoardView> BoardAsync(int days) =>
        (await store.UseCase<GetProgramBoard>().HandleAsync(await store.ActorAsync(DemoAccount.Director), Sample.Monday.AddDays(days), Token)).Value;

    private Task<List<T>> RowsAsync<T>(Func<PortalDbContext, IQueryable<T>> rows)
        where T : class =>
        store.ReadAsync(db => rows(db).AsNoTracking().ToListAsync(Token));
}
