using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Audit;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Sessions;

public sealed class GetSessionTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_OwnTherapist_SeesNamesAndMayAct()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));

        var view = (await GetAsync(Sample.Therapist, session.Id)).Value;

        Assert.Equal([Sample.Ana.DisplayName], view.Roster!.Select(person => person.Name));
        Assert.Equal(new SessionActionsView(true, false, true, true, RollOffer.NoteAbsence) { MayChangeStaff = true, MayRepeat = true }, view.Actions);
        Assert.Equal(1, await _store.ReadAsync(db => db.AuditEvents.CountAsync(audit => audit.ObjectId == session.Id && audit.Outcome == AuditOutcome.Opened, Token)));
    }

    [Fact]
    public async Task HandleAsync_SomebodyWasThere_OffersNeitherMovingNorCancelling()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await _store.SaveAsync(new AttendanceRecord(session.Id, Sample.Ana.Id, null, new AttendanceMark(AttendanceStatus.Present), Guid.NewGuid(), TestClock.Monday));
        _store.Clock.UtcNow = session.EndUtc;

        var actions = (await GetAsync(Sample.Director, session.Id)).Value.Actions;

        Assert.Equal((false, false, RollOffer.See), (actions.MayMove, actions.MayCancel, actions.Roll));
    }

    [Theory]
    [InlineData(PortalRole.Therapist, -1, 23, RollOffer.NoteAbsence)]
    [InlineData(PortalRole.Therapist, 0, 8, RollOffer.Take)]
    [InlineData(PortalRole.Therapist, 1, 12, RollOffer.Take)]
    [InlineData(PortalRole.Therapist, 5, 12, RollOffer.See)]
    [InlineData(PortalRole.FrontDesk, -1, 23, RollOffer.None)]
    [InlineData(PortalRole.FrontDesk, 0, 8, RollOffer.None)]
    [InlineData(PortalRole.FrontDesk, 0, 10, RollOffer.See)]
    [InlineData(PortalRole.FrontDesk, 1, 10, RollOffer.None)]
    [InlineData(PortalRole.UtilizationReviewer, 0, 8, RollOffer.None)]
    [InlineData(PortalRole.UtilizationReviewer, 1, 10, RollOffer.See)]
    public async Task HandleAsync_UnmarkedGroup_OffersTheRollToWhoMayTakeItFromItsDayOnUntilTheLock(PortalRole role, int days, int hour, RollOffer expected)
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, dates: 0));
        var session = await _store.SaveAsync(Sample.Session(groupId: group.Id, clients: Sample.Ana.Id));
        _store.Clock.UtcNow = Sample.At(session.Date.AddDays(days), hour);

        var view = (await GetAsync(Sample.As(role), session.Id)).Value;

        Assert.Equal(expected, view.Actions.Roll);
    }

    [Fact]
    public async Task HandleAsync_ForeignTherapist_ReadsLikeOneThatDoesNotExist()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));

        var foreign = await GetAsync(Sample.SecondTherapist, session.Id);
        var missing = await GetAsync(Sample.SecondTherapist, Guid.NewGuid());

        Assert.Equal(Refusal.NotFound, Assert.Single(foreign.Refusals));
        Assert.Equal(foreign.Refusals, missing.Refusals);
    }

    [Fact]
    public async Task HandleAsync_ForeignTherapistAndAGroup_SeesNoNames()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group, dates: 0));
        var session = await _store.SaveAsync(Sample.Session(groupId: group.Id, clients: Sample.Ana.Id));

        var view = (await GetAsync(Sample.SecondTherapist, session.Id)).Value;

        Assert.Null(view.Roster);
        Assert.Equal(SessionActionsView.None, view.Actions);
    }

    [Fact]
    public async Task HandleAsync_Administrator_SeesWhenWhereAndWhoLeads()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));

        var view = (await GetAsync(Sample.Administrator, session.Id)).Value;

        Assert.Equal(("", null, 0, "Tess Therapist"), (view.Title, view.Roster, view.Members, view.Lead?.Name));
    }

    [Fact]
    public async Task HandleAsync_AfterAMove_TellsTheDirectorWhoDidWhat()
    {
        var id = (await _store.UseCase<BookSession>().HandleAsync(Sample.CaseManager, Plans.Book(), Token)).Value;

        var view = (await GetAsync(Sample.Director, id)).Value;

        var change = Assert.Single(view.History);
        Assert.Equal(("casemanager", nameof(BookSession)), (change.By, change.Action));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<Result<SessionView>> GetAsync(Actor actor, Guid id) => _store.UseCase<GetSession>().HandleAsync(actor, id, withRoster: true, Token);
}
