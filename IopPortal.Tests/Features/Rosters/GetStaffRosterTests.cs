using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Rosters;

public sealed class GetStaffRosterTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Week_HasSevenDaysWithTheirContactTime()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 12), room: Sample.BigRoom.Id));

        var view = await GetAsync(Sample.Director);

        Assert.Equal((7, 180), (view.Week.Count, view.ContactMinutes));
        var session = Assert.Single(view.Week[1].Sessions);
        Assert.Equal(("Coping skills", "Room 1"), (session.Title, session.Room));
    }

    [Fact]
    public async Task HandleAsync_SessionWithOneClient_NeverShowsItsTitle()
    {
        var secret = Sample.Session(title: "Ana Lane, trauma", kind: SessionKind.IndividualTherapy, capacity: null, clients: Sample.Ana.Id);
        await _store.SaveAsync(secret);

        Assert.Equal(("", SessionKind.IndividualTherapy), await FirstAsync(Sample.Director));
        Assert.Equal(("", SessionKind.IndividualTherapy), await FirstAsync(Sample.Therapist));
        Assert.Equal(("", null), await FirstAsync(Sample.SecondTherapist));
        Assert.Equal(("", null), await FirstAsync(Sample.Administrator));
    }

    [Fact]
    public async Task HandleAsync_SessionAfterTheLicenceEnds_IsFlagged()
    {
        var member = Sample.NewStaff("Dee", "Lapsing");
        await _store.SaveAsync(Sample.StaffRows(member, Sample.Tuesday));
        await _store.SaveAsync(Sample.Session(lead: member.Id));
        var late = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Wednesday), lead: member.Id));

        var view = (await _store.UseCase<GetStaffRoster>().HandleAsync(Sample.Director, member.Id, Now)).Value;

        Assert.Equal([late.Id], view.AfterExpiry.Select(session => session.Id));
    }

    [Fact]
    public async Task HandleAsync_Colleague_SeesNoLicencesNoReasonsAndNoAccount()
    {
        await _store.SaveAsync(new TimeOff(Sample.TherapistStaff.Id, Sample.Tuesday, Sample.Tuesday, null, null, "Surgery"));

        var view = await GetAsync(Sample.SecondTherapist);

        Assert.Equal("", Assert.Single(view.TimeOff).Reason);
        Assert.Empty(view.Credentials);
        Assert.Null(view.Account);
        Assert.Equal(new RosterRights(false, false, false, false, false, false), view.Rights);
    }

    [Fact]
    public async Task HandleAsync_Rights_FollowTheTable()
    {
        Assert.Equal(new RosterRights(true, false, true, true, true, true), (await GetAsync(Sample.Administrator)).Rights);
        Assert.Equal(new RosterRights(true, true, true, false, false, false) { DecideTimeOff = true, Substitute = true }, (await GetAsync(Sample.Director)).Rights);
        Assert.Equal(new RosterRights(false, true, true, false, false, false) { AskTimeOff = true, Substitute = true }, (await GetAsync(Sample.Therapist)).Rights);
    }

    [Fact]
    public async Task HandleAsync_AccountWithoutARecord_OpensForAdministratorsOnly()
    {
        var get = _store.UseCase<GetStaffRoster>();

        Assert.Null((await get.HandleAsync(Sample.Administrator, Sample.Auditor.UserId, Now)).Value.Details);
        Assert.Equal(Refusal.NotFound, Assert.Single((await get.HandleAsync(Sample.Director, Sample.Auditor.UserId, Now)).Refusals));
    }

    [Fact]
    public async Task HandleAsync_ClientsAccountOrUnknown_IsNotFound()
    {
        var get = _store.UseCase<GetStaffRoster>();

        Assert.Equal(Refusal.NotFound, Assert.Single((await get.HandleAsync(Sample.Administrator, Sample.ClientActor.UserId, Now)).Refusals));
        Assert.Equal(Refusal.NotFound, Assert.Single((await get.HandleAsync(Sample.Administrator, Guid.NewGuid(), Now)).Refusals));
        Assert.Equal(Refusal.NotFound, Assert.Single((await get.HandleAsync(Sample.ClientActor, Sample.TherapistStaff.Id, Now)).Refusals));
    }

    private async Task<StaffRosterView> GetAsync(Actor actor) => (await _store.UseCase<GetStaffRoster>().HandleAsync(actor, Sample.TherapistStaff.Id, Now)).Value;

    private async Task<(string Title, SessionKind? Kind)> FirstAsync(Actor actor) =>
        (await GetAsync(actor)).Week.SelectMany(day => day.Sessions).Select(session => (session.Title, session.Kind)).Single();
}
