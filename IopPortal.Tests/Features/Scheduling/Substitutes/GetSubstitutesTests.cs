using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Scheduling.Substitutes;

public sealed class GetSubstitutesTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_B5B10_OffersOnlyWhoIsLicensedFreeAndAtWork()
    {
        await _store.SaveAsync([.. Sample.StaffRows(Sample.NewStaff("Ex", "Pired"), licensedUntil: Sample.Monday)]);
        await _store.SaveAsync(new TimeOff(Sample.DirectorStaff.Id, Sample.Tuesday, Sample.Tuesday, null, null, ""));
        await _store.SaveAsync(new TimeOff(Sample.PrescriberStaff.Id, Sample.Tuesday, Sample.Tuesday, null, null, "", TimeOffStatus.Requested));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 11), lead: Sample.CaseManagerStaff.Id));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 10, to: 11), clients: Sample.Ben.Id));

        var session = Assert.Single((await GetAsync()).Sessions);

        Assert.Equal(["Tom Second", "Pia Prescribes", "Uma Reviews"], session.Candidates.Select(candidate => candidate.Name));
        Assert.Equal(Sample.SecondTherapistStaff.Id, session.Best);
        Assert.Equal(1, session.Candidates[0].KnownClients);
        Assert.Equal(["staff.no-credential", "staff.taken", "staff.time-off"], session.Unavailable.Select(refusal => refusal.Code).Order());
    }

    [Fact]
    public async Task HandleAsync_NobodyKnowsTheClients_TheLighterDayComesFirst()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 14, to: 16), lead: Sample.DirectorStaff.Id));
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 10, to: 11)));

        var candidates = Assert.Single((await GetAsync()).Sessions).Candidates;

        Assert.Equal(("Dana Directs", 120), (candidates[^1].Name, candidates[^1].ContactMinutes));
    }

    [Fact]
    public async Task HandleAsync_BegunOtherDayOrCancelled_IsNotListed()
    {
        _store.Clock.UtcNow = Sample.At(Sample.Tuesday, 9, 30);
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 9, to: 10)));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Wednesday)));
        var cancelled = Sample.Session(Sample.Slot(from: 13, to: 14));
        cancelled.Cancel("Snow", TestClock.Monday);
        await _store.SaveAsync(cancelled);

        var view = await GetAsync();

        Assert.Empty(view.Sessions);
        Assert.Empty(view.Colleagues);
    }

    [Fact]
    public async Task HandleAsync_CoLeadOfTheSession_MayBecomeItsLead()
    {
        var session = Sample.Session();
        session.Book(BookingKind.Staff, Sample.SecondTherapistStaff.Id, BookingRole.CoLead, TestClock.Monday);
        await _store.SaveAsync(session);

        Assert.Contains(Assert.Single((await GetAsync()).Sessions).Candidates, candidate => candidate.StaffId == Sample.SecondTherapistStaff.Id);
        Assert.DoesNotContain(Assert.Single((await GetAsync(staff: Sample.SecondTherapistStaff.Id)).Sessions).Candidates, candidate => candidate.StaffId == Sample.TherapistStaff.Id);
    }

    [Fact]
    public async Task HandleAsync_Therapist_CoversTheOwnDayOnly()
    {
        await _store.SaveAsync(Sample.Session());

        Assert.Equal("Tess Therapist", (await _store.UseCase<GetSubstitutes>().HandleAsync(Sample.Therapist, null, Sample.Tuesday, Now)).Value.Name);
        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.UseCase<GetSubstitutes>().HandleAsync(Sample.SecondTherapist, Sample.TherapistStaff.Id, Sample.Tuesday, Now)).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<GetSubstitutes>().HandleAsync(Sample.FrontDesk, null, null, Now)).Refusals));
    }

    [Fact]
    public async Task HandleAsync_NobodyChosenYet_NamesWhoHasSessions()
    {
        await _store.SaveAsync(Sample.Session());
        await _store.SaveAsync(Sample.Session(Sample.Slot(from: 13, to: 14)));

        var view = (await _store.UseCase<GetSubstitutes>().HandleAsync(Sample.CaseManager, null, Sample.Tuesday, Now)).Value;

        Assert.Equal([new BusyColleagueView(Sample.TherapistStaff.Id, "Tess Therapist", 2)], view.Colleagues);
        Assert.Null(view.StaffId);
    }

    private async Task<SubstitutesView> GetAsync(Actor? actor = null, Guid? staff = null) =>
        (await _store.UseCase<GetSubstitutes>().HandleAsync(actor ?? Sample.Director, staff ?? Sample.TherapistStaff.Id, Sample.Tuesday, Now)).Value;
}
