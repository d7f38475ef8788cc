using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Attendance.MakeUps;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.SeriesEdits;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Authorizations;

/// <summary>E3 and E4: the run-out date is said while booking, and what lies beyond it is booked only with a reason.</summary>
public sealed class ProposedCoverTests : IAsyncLifetime
{
    private readonly TestStore _store = new();
    private readonly Client _client = Sample.NewClient("Noor", "Rahimi");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static DateOnly Friday => Sample.Wednesday.AddDays(2);

    public async ValueTask InitializeAsync()
    {
        var rows = Sample.ClientRows(_client);
        var payer = new PayerProfile("MER", "Meridian", new() { DayMinimum = 120 });
        var permitted = new AuthorizationDetails(payer.Id, "A-20931", AuthorizationUnit.Day, 2, Sample.Monday.AddDays(-3), Friday, null, AuthorizationStatus.Approved, "");
        await _store.SaveAsync([payer, .. rows, new Authorization(_client.Id, rows.OfType<Enrollment>().Single().Id, permitted)]);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task BookSession_WithinTheAuthorisation_NeedsNoReason() => Assert.Empty((await BookAsync(Sample.CaseManager, Plan(Sample.Tuesday))).Refusals);

    [Fact]
    public async Task BookSession_PastItsEnd_NeedsAReasonThatIsKept()
    {
        var plan = Plan(Friday.AddDays(4));

        var refused = await BookAsync(Sample.CaseManager, plan);
        var booked = await BookAsync(Sample.CaseManager, plan, "The payer was called and agrees.");

        Assert.Equal(["authorization.none-covers", "override.reason"], refused.Refusals.Select(refusal => refusal.Code).Order());
        Assert.True(booked.Succeeded);
        Assert.True(await _store.ReadAsync(db => db.AuditEvents.AnyAsync(row => row.ObjectId == booked.Value && row.Reason == "The payer was called and agrees.", Now)));
    }

    [Fact]
    public async Task BookSession_ByTheFrontDesk_IsToldNothingOfTheAuthorisation()
    {
        var refused = await BookAsync(Sample.FrontDesk, Plan(Friday.AddDays(4)));
        var preview = (await _store.UseCase<PreviewSession>().HandleAsync(Sample.FrontDesk, Plan(Friday.AddDays(4)), Now)).Value;

        Assert.Equal(["authorization.reason", "override.not-allowed"], refused.Refusals.Select(refusal => refusal.Code).Order());
        Assert.Null(preview.Cover);
        Assert.Equal("authorization.reason", Assert.Single(Assert.Single(preview.Dates).Reasons).Code);
    }

    [Fact]
    public async Task PreviewSession_ThreeDaysOfTwo_SaysWhenItRunsOut()
    {
        await _store.SaveAsync([Sample.Session(Sample.Slot(Sample.Monday, 9, 12), clients: _client.Id), Sample.Session(Sample.Slot(Sample.Wednesday, 9, 12), clients: _client.Id)]);

        var preview = (await _store.UseCase<PreviewSession>().HandleAsync(Sample.CaseManager, Plan(Friday, minutes: 180), Now)).Value;

        Assert.Equal(new ClientCoverView(_client.Id, "Noor Rahimi", Sample.Wednesday, Friday), preview.Cover);
        Assert.Equal((true, true, PreviewState.NeedsReason), (preview.NeedsReason, preview.MayOverride, Assert.Single(preview.Dates).State));
    }

    [Fact]
    public async Task AddGroupMembers_SeriesGoesFurther_NeedsAReasonAndSaysHowFarItReaches()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, dates: 6));
        var command = new AddGroupMembersCommand(Guid.NewGuid(), group.Id, [_client.Id, Sample.Ana.Id], Sample.Wednesday, null, WeekdaySet.None);

        var covers = (await _store.UseCase<GetMemberCover>().HandleAsync(Sample.CaseManager, command, Now)).Value;
        var refused = await _store.UseCase<AddGroupMembers>().HandleAsync(Sample.CaseManager, command, Now);
        var added = await _store.UseCase<AddGroupMembers>().HandleAsync(Sample.CaseManager, command with { OverrideReason = "Renewal asked for." }, Now);

        Assert.Equal(new ClientCoverView(_client.Id, "Noor Rahimi", Friday, Friday.AddDays(3)), Assert.Single(covers));
        Assert.Equal(["authorization.not-covered", "override.reason"], refused.Refusals.Select(refusal => refusal.Code).Order());
        Assert.True(added.Succeeded);
    }

    [Fact]
    public async Task AddGroupMembers_NobodyHasAnAuthorisation_AsksNothing()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, dates: 6));

        var added = await _store.UseCase<AddGroupMembers>().HandleAsync(
            Sample.Therapist, new(Guid.NewGuid(), group.Id, [Sample.Ana.Id], Sample.Wednesday, null, WeekdaySet.None), Now);

        Assert.True(added.Succeeded);
    }

    [Fact]
    public async Task MoveSession_WithinTheAuthorisation_FreesTheUnitOfItsOldDay()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Tuesday, 9, 12), clients: _client.Id));
        var session = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Wednesday, 9, 12), clients: _client.Id));

        var moved = await MoveAsync(session, Friday);

        Assert.Empty(moved.Refusals);
    }

    [Fact]
    public async Task MoveSession_PastItsEnd_NeedsAReasonAndOtherHoursOfTheSameDayDoNot()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Tuesday, 9, 12), clients: _client.Id));
        var session = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Wednesday, 9, 12), clients: _client.Id));

        var refused = await MoveAsync(session, Friday.AddDays(4));
        var later = await _store.UseCase<MoveSession>().HandleAsync(Sample.Director, To(session, Friday.AddDays(4)) with { OverrideReason = "The payer was called and agrees." }, Now);
        var beyond = await _store.ReadAsync(db => db.Sessions.Include(row => row.Bookings).SingleAsync(row => row.Id == session.Id, Now));
        var sameDay = await _store.UseCase<MoveSession>().HandleAsync(Sample.Director, To(beyond, beyond.Date) with { Start = new(13, 0) }, Now);

        Assert.Equal(["authorization.not-covered", "override.reason"], refused.Refusals.Select(refusal => refusal.Code).Order());
        Assert.Empty(later.Refusals);
        Assert.Empty(sameDay.Refusals);
    }

    [Fact]
    public async Task PreviewSeriesEdit_OtherWeekdays_NamesTheDatesBeyondTheAuthorisation()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, dates: 6));
        var command = new AddGroupMembersCommand(Guid.NewGuid(), group.Id, [_client.Id], Sample.Wednesday, null, WeekdaySet.None) { OverrideReason = "Renewal asked for." };
        Assert.Empty((await _store.UseCase<AddGroupMembers>().HandleAsync(Sample.CaseManager, command, Now)).Refusals);
        var series = await _store.ReadAsync(db => db.Series.SingleAsync(Now));

        var later = await PreviewAsync(series.Edit(series.Target() with { Start = new(13, 0), End = new(16, 0) }));
        var otherDays = await PreviewAsync(series.Edit(series.Target() with { Weekdays = WeekdaySet.Tuesday | WeekdaySet.Thursday }));

        Assert.DoesNotContain(later.Dates, date => date.Reasons.Any(IsCover));
        var uncovered = otherDays.Dates.Where(date => date.Reasons.Any(IsCover)).Select(date => date.To!.Value.Date).ToList();
        var covered = otherDays.Dates.Where(date => date.To is not null && !date.Reasons.Any(IsCover)).Select(date => date.To!.Value.Date).ToList();
        Assert.NotEmpty(uncovered);
        Assert.NotEmpty(covered);
        Assert.All(uncovered, date => Assert.True(date > Friday, $"{date}"));
        Assert.All(covered, date => Assert.True(date <= Friday, $"{date}"));
    }

    [Fact]
    public async Task BookMakeUp_PastItsEnd_NeedsAReasonThatIsKept()
    {
        await _store.SaveAsync(Sample.GroupRows(out _, dates: 6));
        var session = await _store.ReadAsync(db => db.Sessions.Where(row => row.Date > Friday).OrderBy(row => row.Date).FirstAsync(Now));
        var command = new BookMakeUpCommand(Guid.CreateVersion7(), _client.Id, session.Id, null);

        var refused = await _store.UseCase<BookMakeUp>().HandleAsync(Sample.CaseManager, command, Now);
        var booked = await _store.UseCase<BookMakeUp>().HandleAsync(Sample.CaseManager, command with { OverrideReason = "Renewal asked for." }, Now);

        Assert.Equal(["authorization.none-covers", "override.reason"], refused.Refusals.Select(refusal => refusal.Code).Order());
        Assert.Empty(booked.Refusals);
        Assert.True(await _store.ReadAsync(db => db.AuditEvents.AnyAsync(row => row.ObjectId == _client.Id && row.Reason == "Renewal asked for.", Now)));
    }

    private static bool IsCover(Domain.Refusal reason) => reason.Code.StartsWith("authorization.", StringComparison.Ordinal);

    private static MoveSessionCommand To(Session session, DateOnly date) =>
        new(session.Id, session.Version, date, session.Start, session.Slot.Minutes, session.RoomId, session.LeadId!.Value);

    private Task<Domain.Result<Domain.Done>> MoveAsync(Session session, DateOnly date) =>
        _store.UseCase<MoveSession>().HandleAsync(Sample.Director, To(session, date), Now);

    private async Task<SeriesEditView> PreviewAsync(SeriesEditDraft draft) => (await _store.UseCase<PreviewSeriesEdit>().HandleAsync(Sample.Director, draft, Now)).Value;

    private SessionPlan Plan(DateOnly date, int minutes = 60) => new(
        _client.Id, SessionKind.IndividualTherapy, "Individual session", Sample.TherapistStaff.Id, Sample.Site.Id, Sample.SmallRoom.Id, Delivery.InPerson, date, new(13, 0), minutes);

    private Task<Domain.Result<Guid>> BookAsync(Actor actor, SessionPlan plan, string reason = "") =>
        _store.UseCase<BookSession>().HandleAsync(actor, new(Guid.CreateVersion7(), plan, reason), Now);
}
