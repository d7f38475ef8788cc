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

public sealed class BookSessionTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_EverythingFree_HoldsTherapistClientAndRoom()
    {
        var result = await BookAsync(Sample.CaseManager);

        var session = await OneAsync(result.Value);
        Assert.Equal(
            [(BookingKind.Staff, Sample.TherapistStaff.Id), (BookingKind.Client, Sample.Ana.Id), (BookingKind.Room, Sample.SmallRoom.Id)],
            session.Bookings.OrderBy(booking => booking.Kind).Select(booking => (booking.Kind, booking.ResourceId)));
        Assert.Equal(Sample.At(Sample.Tuesday, 10), session.StartUtc);
    }

    [Fact]
    public async Task HandleAsync_RoomTherapistAndClientTaken_SaysAllAtOnceAndSavesNothing()
    {
        await _store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id, clients: Sample.Ana.Id));

        var result = await BookAsync(Sample.Director, Plans.Plan(kind: SessionKind.CaseManagement));

        Assert.Equal(["client.taken", "room.taken", "staff.taken"], Codes(result));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task HandleAsync_BackToBack_IsNoConflict()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 10), room: Sample.SmallRoom.Id, clients: Sample.Ana.Id));

        var result = await BookAsync(Sample.Director);

        Assert.True(result.Succeeded, string.Join(", ", result.Refusals));
    }

    [Fact]
    public async Task HandleAsync_InsideAGroup_IsAPullOutInItsOwnLane()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, Sample.Rule(WeekdaySet.Tuesday, first: Sample.Tuesday), dates: 0));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 12), lead: Sample.SecondTherapistStaff.Id, groupId: group.Id, clients: Sample.Ana.Id));

        var first = await BookAsync(Sample.Director);
        var second = await BookAsync(Sample.Director, Plans.Plan(lead: Sample.PrescriberStaff.Id, kind: SessionKind.MedicationManagement) with { RoomId = Sample.BigRoom.Id });

        var lane = (await OneAsync(first.Value)).Bookings.Single(booking => booking.Kind == BookingKind.Client).Lane;
        Assert.Equal(Booking.PullOutLane, lane);
        Assert.Equal(["client.taken"], Codes(second)); // B3: two pull-outs collide.
    }

    [Fact]
    public async Task HandleAsync_LicenceExpired_IsRefused()
    {
        var expired = Sample.NewStaff("Lee", "Lapsed");
        await _store.SaveAsync(Sample.StaffRows(expired, licensedUntil: Sample.Monday));

        var result = await BookAsync(Sample.Director, Plans.Plan(lead: expired.Id));

        Assert.Equal(["staff.no-credential"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_MedicationManagementByATherapist_IsRefused()
    {
        var result = await BookAsync(Sample.Director, Plans.Plan(kind: SessionKind.MedicationManagement));

        Assert.Equal(["staff.no-credential"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_OutsideWorkingHours_NeedsAReasonThatIsKept()
    {
        var plan = Plans.Plan(Sample.Slot(from: 21, to: 22));

        var without = await BookAsync(Sample.Director, plan);
        var with = await _store.UseCase<BookSession>().HandleAsync(Sample.Director, Plans.Book(plan, reason: "Works nights"), Token);

        Assert.Equal(["override.reason", "staff.outside-hours"], Codes(without));
        Assert.Equal("Works nights", await _store.ReadAsync(db => db.AuditEvents.Where(audit => audit.ObjectId == with.Value && audit.Outcome == AuditOutcome.Done).Select(audit => audit.Reason).SingleAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_InTimeOff_NeedsAReason()
    {
        await _store.SaveAsync(new TimeOff(Sample.TherapistStaff.Id, Sample.Tuesday, Sample.Tuesday, null, null, "Dentist"));

        var result = await BookAsync(Sample.Director);

        Assert.Equal(["override.reason", "staff.time-off"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_FrontDeskWithAReason_CannotOverride()
    {
        var result = await _store.UseCase<BookSession>().HandleAsync(Sample.FrontDesk, Plans.Book(Plans.Plan(Sample.Slot(from: 21, to: 22)), reason: "Please"), Token);

        Assert.Equal(["override.not-allowed", "staff.outside-hours"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_DischargedClient_IsRefused()
    {
        await using (var db = _store.CreateContext())
        {
            var enrollment = await db.Enrollments.SingleAsync(e => e.ClientId == Sample.Ana.Id, Token);
            Assert.True(enrollment.Discharge(Sample.Monday, DischargeReason.Moved).Succeeded);
            await db.SaveChangesAsync(Token);
        }

        var result = await BookAsync(Sample.Director);

        Assert.Equal(["client.discharged"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_InThePast_IsRefused()
    {
        var result = await BookAsync(Sample.Director, Plans.Plan(Sample.Slot(Sample.Monday.AddDays(-1))));

        Assert.Equal(["session.in-past"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_Weekly_BooksEachWeekAndSkipsTheClosedOne()
    {
        var closed = Sample.Tuesday.AddDays(7);
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, closed, null, null, "Snow"));

        var result = await BookAsync(Sample.Director, Plans.Plan(weeklyUntil: Sample.Tuesday.AddDays(21)));

        Assert.True(result.Succeeded, string.Join(", ", result.Refusals));
        var series = await _store.ReadAsync(db => db.Series.SingleAsync(s => s.ClientId == Sample.Ana.Id, Token));
        Assert.Equal([new SeriesSkip(closed, "Snow")], series.Skips);
        Assert.Equal(
            [Sample.Tuesday, Sample.Tuesday.AddDays(14), Sample.Tuesday.AddDays(21)],
            await _store.ReadAsync(db => db.Sessions.Where(s => s.SeriesId == series.Id).OrderBy(s => s.Date).Select(s => s.Date).ToListAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_OneWeekTaken_SavesNothingUntilItIsLeftOut()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Tuesday.AddDays(7)), room: Sample.SmallRoom.Id, lead: Sample.SecondTherapistStaff.Id));
        var plan = Plans.Plan(weeklyUntil: Sample.Tuesday.AddDays(14));

        var whole = await BookAsync(Sample.Director, plan);
        var before = await CountAsync();
        var rest = await BookAsync(Sample.Director, plan with { LeftOut = [Sample.Tuesday.AddDays(7)] });

        Assert.Equal(["room.taken"], Codes(whole));
        Assert.Equal(1, before);
        Assert.True(rest.Succeeded);
        Assert.Equal(3, await CountAsync());
    }

    [Fact]
    public async Task HandleAsync_EveryDateLeftOut_IsRefused()
    {
        var result = await BookAsync(Sample.Director, Plans.Plan() with { LeftOut = [Sample.Tuesday] });

        Assert.Equal(["series.nothing-left"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_BooksOnce()
    {
        var command = Plans.Book();

        var first = await _store.UseCase<BookSession>().HandleAsync(Sample.Director, command, Token);
        var again = await _store.UseCase<BookSession>().HandleAsync(Sample.Director, command, Token);

        Assert.Equal(first.Value, again.Value);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task HandleAsync_TwoPeopleAtOnce_OneBooksAndTheOtherIsTold()
    {
        var mine = Plans.Plan();
        var theirs = Plans.Plan(client: Sample.Ben.Id, lead: Sample.SecondTherapistStaff.Id);

        var results = await Task.WhenAll(Task.Run(() => BookAsync(Sample.Director, mine)), Task.Run(() => BookAsync(Sample.CaseManager, theirs)));

        Assert.Single(results, result => result.Succeeded);
        Assert.Equal(["room.taken"], Codes(results.Single(result => !result.Succeeded)));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task HandleAsync_TherapistForAForeignClient_ReadsLikeNobody()
    {
        var result = await BookAsync(Sample.Therapist, Plans.Plan(client: Sample.Ben.Id));

        Assert.Equal(["not-found"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_TherapistForAColleague_IsRefused()
    {
        var result = await BookAsync(Sample.Therapist, Plans.Plan(lead: Sample.SecondTherapistStaff.Id));

        Assert.Equal(["session.lead-self"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_TherapistForTheOwnCaseload_Books() => Assert.True((await BookAsync(Sample.Therapist)).Succeeded);

    [Theory]
    [InlineData(PortalRole.Administrator)]
    [InlineData(PortalRole.UtilizationReviewer)]
    [InlineData(PortalRole.Auditor)]
    [InlineData(PortalRole.Client)]
    public async Task HandleAsync_RoleWithoutTheRight_IsForbidden(PortalRole role)
    {
        var result = await BookAsync(Sample.As(role));

        Assert.Equal(["forbidden"], Codes(result));
    }

    [Fact]
    public async Task HandleAsync_FamilySession_BooksTheContactForTheClient()
    {
        var mother = await _store.SaveAsync(new FamilyContact(Sample.Ana.Id, "May Lane", "Mother", "", isGuardian: false));

        var result = await BookAsync(Sample.Director, Plans.Plan(kind: SessionKind.FamilyTherapy) with { FamilyContactIds = [mother.Id] });

        var guest = (await OneAsync(result.Value)).Bookings.Single(booking => booking.Kind == BookingKind.Family);
        Assert.Equal((mother.Id, Sample.Ana.Id, BookingRole.Guest), (guest.ResourceId, guest.ClientId, guest.Role));
    }

    [Fact]
    public async Task HandleAsync_SomebodyElsesFamily_IsRefused()
    {
        var mother = await _store.SaveAsync(new FamilyContact(Sample.Ben.Id, "May Moss", "Mother", "", isGuardian: false));

        var result = await BookAsync(Sample.Director, Plans.Plan(kind: SessionKind.FamilyTherapy) with { FamilyContactIds = [mother.Id] });

        Assert.Equal(["not-found"], Codes(result));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static List<string> Codes<T>(Result<T> result) => [.. result.Refusals.Select(refusal => refusal.Code).Distinct().Order(StringComparer.Ordinal)];

    private Task<Result<Guid>> BookAsync(Actor actor, SessionPlan? plan = null) => _store.UseCase<BookSession>().HandleAsync(actor, Plans.Book(plan), Token);

    private Task<int> CountAsync() => _store.ReadAsync(db => db.Sessions.CountAsync(Token));

    private Task<Session> OneAsync(Guid id) => _store.ReadAsync(db => db.Sessions.Include(session => session.Bookings).SingleAsync(session => session.Id == id, Token));
}
