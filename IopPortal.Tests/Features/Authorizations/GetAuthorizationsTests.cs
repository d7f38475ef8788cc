using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Authorizations;

public sealed class GetAuthorizationsTests : IAsyncLifetime
{
    private readonly TestStore _store = new();
    private readonly Client _client = Sample.NewClient("Noor", "Rahimi");
    private readonly PayerProfile _payer = new("MER", "Meridian", new() { DayMinimum = 120 });
    private Enrollment _stay = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var rows = Sample.ClientRows(_client);
        _stay = rows.OfType<Enrollment>().Single();
        await _store.SaveAsync([_payer, .. rows]);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_UsedAndBooked_SaysHowFarItReaches()
    {
        await PermitAsync(allowed: 3, Sample.Monday.AddDays(-7), Sample.Monday.AddDays(40));
        await AttendAsync(Sample.Monday.AddDays(-7));
        await AttendAsync(Sample.Monday.AddDays(-5), minutes: 60); // Short of the payer's 120.
        await BookAsync(Sample.Wednesday, Sample.Wednesday.AddDays(2), Sample.Wednesday.AddDays(5));

        var current = (await ViewAsync(Sample.Reviewer)).Current!;

        Assert.Equal((1, 3, Sample.Wednesday.AddDays(2), Sample.Wednesday.AddDays(5)), (current.Use.Kept, current.Use.Upcoming, current.Use.LastCovered, current.Use.FirstUncovered));
        Assert.Equal([UnitState.Used, UnitState.Booked, UnitState.Booked, UnitState.NotCovered], current.Units.Select(unit => unit.State));
    }

    [Fact]
    public async Task HandleAsync_OneFollowsTheOther_TheFirstAnswersForItsOwnDaysOnly()
    {
        await PermitAsync(allowed: 3, Sample.Monday.AddDays(-7), Sample.Tuesday);
        await PermitAsync(allowed: 9, Sample.Wednesday, Sample.Monday.AddDays(40));
        await BookAsync(Sample.Wednesday);

        var view = await ViewAsync(Sample.Reviewer);

        Assert.Null(view.Current!.Use.FirstUncovered);
        Assert.Single(view.Others);
    }

    [Fact]
    public async Task HandleAsync_E6AttendedBeforeItBegan_IsListed()
    {
        await PermitAsync(allowed: 3, Sample.Monday.AddDays(-3), Sample.Monday.AddDays(40));
        await AttendAsync(Sample.Monday.AddDays(-7));

        Assert.Equal([Sample.Monday.AddDays(-7)], (await ViewAsync(Sample.Reviewer)).Unauthorized);
    }

    [Fact]
    public async Task HandleAsync_RolesThatMaySee_MayEditOnlyAsTheTableSays()
    {
        await PermitAsync(allowed: 3, Sample.Monday.AddDays(-3), Sample.Monday.AddDays(40));

        foreach (var (actor, mayEdit) in new[] { (Sample.Director, true), (Sample.Reviewer, true), (Sample.CaseManager, false), (Sample.Therapist, false), (Sample.Auditor, false) })
        {
            Assert.Equal(mayEdit, (await ViewAsync(actor)).MayEdit);
        }
    }

    [Fact]
    public async Task HandleAsync_FrontDesk_IsForbidden() => Assert.Equal(Refusal.Forbidden, Assert.Single((await ReadAsync(Sample.FrontDesk)).Refusals));

    [Fact]
    public async Task HandleAsync_TherapistOfSomebodyElse_FindsNothing() => Assert.Equal(Refusal.NotFound, Assert.Single((await ReadAsync(Sample.SecondTherapist)).Refusals));

    [Fact]
    public async Task Queue_EachList_HoldsWhatBelongsThere()
    {
        await PermitAsync(allowed: 3, Sample.Monday.AddDays(-3), Sample.Monday.AddDays(40), review: Sample.Monday);
        await PermitAsync(allowed: 12, Sample.Monday.AddDays(41), Sample.Monday.AddDays(60), status: AuthorizationStatus.Pending);
        await AttendAsync(Sample.Monday.AddDays(-7));

        var queue = (await _store.UseCase<GetAuthorizationLists>().HandleAsync(Sample.CaseManager, Now)).Value;

        Assert.Equal(["Noor Rahimi"], queue.Reviews.Select(row => row.Client));
        Assert.Equal([AuthorizationWarning.FewUnits, AuthorizationWarning.ReviewDue], Assert.Single(queue.RunningOut).Warnings);
        Assert.Equal(AuthorizationStatus.Pending, Assert.Single(queue.Requests).Details.Status);
        Assert.Equal([Sample.Monday.AddDays(-7)], Assert.Single(queue.Unauthorized).Days);
        Assert.Empty((await _store.UseCase<GetAuthorizationLists>().HandleAsync(Sample.SecondTherapist, Now)).Value.Reviews);
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<GetAuthorizationLists>().HandleAsync(Sample.FrontDesk, Now)).Refusals));
    }

    private async Task PermitAsync(decimal allowed, DateOnly start, DateOnly end, DateOnly? review = null, AuthorizationStatus status = AuthorizationStatus.Approved) => await _store.SaveAsync(
        new Authorization(_client.Id, _stay.Id, new(_payer.Id, "A-1", AuthorizationUnit.Day, allowed, start, end, review, status, "")));

    private async Task AttendAsync(DateOnly date, int minutes = 180)
    {
        var session = Sample.Session(Sample.Slot(date, 9, 9 + (minutes / 60)), clients: _client.Id);
        await _store.SaveAsync(session);
        await _store.SaveAsync(new AttendanceRecord(session.Id, _client.Id, _stay.Id, new AttendanceMark(AttendanceStatus.Present), Guid.Empty, TestClock.Monday));
    }

    private async Task BookAsync(params DateOnly[] dates)
    {
        foreach (var date in dates)
        {
            await _store.SaveAsync(Sample.Session(Sample.Slot(date, 9, 12), clients: _client.Id));
        }
    }

    private Task<Result<ClientAuthorizationsView>> ReadAsync(Actor actor) => _store.UseCase<GetAuthorizations>().HandleAsync(actor, _client.Id, Now);

    private async Task<ClientAuthorizationsView> ViewAsync(Actor actor) => (await ReadAsync(actor)).Value;
}
