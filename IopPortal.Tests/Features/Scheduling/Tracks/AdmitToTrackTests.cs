using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Tracks;

public sealed class AdmitToTrackTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_ReferredClient_IsInCareInTheTrackAndInEveryGroupOfIt()
    {
        var stay = await ReferredAsync();
        var (morning, noon) = (await _store.GroupAsync(5), await _store.GroupAsync(5, start: new(13, 0)));

        var preview = await PreviewAsync(stay);
        var admitted = await AdmitAsync(stay);

        Assert.Empty(admitted.Refusals);
        Assert.Equal((12, Sample.Monday, Sample.Monday.AddDays(11), 1080, 540), (preview.Sessions, preview.FirstDate, preview.LastDate, preview.WeeklyMinutes, preview.MinimumMinutes));
        Assert.Equal((6, 6), (await BookedAsync(morning, stay.ClientId), await BookedAsync(noon, stay.ClientId)));
        var saved = await _store.ReadAsync(db => db.Enrollments.SingleAsync(e => e.Id == stay.Id, Token));
        Assert.Equal((EnrollmentStatus.Active, Sample.Monday), (saved.Status, saved.AdmitDate));
        Assert.Equal(1, await _store.ReadAsync(db => db.EnrollmentTracks.CountAsync(link => link.EnrollmentId == stay.Id && link.TrackId == Sample.Track.Id, Token)));
    }

    [Fact]
    public async Task HandleAsync_OneGroupFullAndOneTimeTaken_TellsBothAndSavesNothing()
    {
        var stay = await ReferredAsync();
        var full = await _store.GroupAsync();
        await _store.MemberAsync(full, Sample.Ben.Id);
        await _store.GroupAsync(5, start: new(13, 0));
        await _store.SaveAsync(Sample.Individual(stay.ClientId, Sample.Slot(Sample.Wednesday, 15, 17), lead: Sample.SecondTherapistStaff.Id));

        var preview = await PreviewAsync(stay);
        var refused = await AdmitAsync(stay);

        Assert.Equal(["group.full", "client.taken"], refused.Refusals.Select(refusal => refusal.Code));
        Assert.Equal(refused.Refusals, preview.Refusals);
        Assert.Equal([true, false], preview.Groups.Select(group => group.IsFull));
        Assert.Equal(EnrollmentStatus.Referred, await _store.ReadAsync(db => db.Enrollments.Where(e => e.Id == stay.Id).Select(e => e.Status).SingleAsync(Token)));
        Assert.Equal(0, await _store.ReadAsync(db => db.GroupMemberships.CountAsync(m => m.ClientId == stay.ClientId, Token)));
    }

    [Fact]
    public async Task HandleAsync_HasAPlaceInOneGroupAlready_GetsTheOthers()
    {
        var (morning, noon) = (await _store.GroupAsync(5), await _store.GroupAsync(5, start: new(13, 0)));
        await _store.MemberAsync(morning, Sample.Ana.Id);
        var stay = await _store.ReadAsync(db => db.Enrollments.SingleAsync(e => e.ClientId == Sample.Ana.Id, Token));

        var preview = await PreviewAsync(stay);
        var admitted = await AdmitAsync(stay);

        Assert.Empty(admitted.Refusals);
        Assert.Equal([true, false], preview.Groups.Select(group => group.HasPlace));
        Assert.Equal(1080, preview.WeeklyMinutes);
        Assert.Equal((6, 6), (await BookedAsync(morning, Sample.Ana.Id), await BookedAsync(noon, Sample.Ana.Id)));
    }

    [Fact]
    public async Task HandleAsync_StayThatWaited_IsAdmittedAndItsWaitEnds()
    {
        var client = Sample.NewClient("Wanda", "Waits");
        var stay = Sample.Referral(client);
        stay.MoveTo(EnrollmentStatus.Waitlisted);
        await _store.SaveAsync([client, stay]);
        var group = await _store.GroupAsync(5);
        await _store.WaitAsync(group, client.Id);

        Assert.Empty((await AdmitAsync(stay)).Refusals);
        Assert.Empty((await _store.ListAsync(group)).Rows);
    }

    [Fact]
    public async Task HandleAsync_AdolescentAmongAdults_NeedsAReason()
    {
        var stay = await ReferredAsync(born: new(2010, 1, 1));
        await _store.GroupAsync(5);

        Assert.True((await PreviewAsync(stay)).NeedsReason);
        Assert.Equal("group.mixed-ages", Assert.Single((await AdmitAsync(stay)).Refusals).Code);
        Assert.Empty((await AdmitAsync(stay, reason: "Turns eighteen next month")).Refusals);
    }

    [Fact]
    public async Task HandleAsync_NoGroupsOtherProgramPastDayOrStale_Refuses()
    {
        var stay = await ReferredAsync();

        Assert.Equal("track.no-groups", Assert.Single((await AdmitAsync(stay)).Refusals).Code);
        await _store.GroupAsync(5);
        Assert.Equal("enrollment.track", Assert.Single((await AdmitAsync(stay, track: Guid.NewGuid())).Refusals).Code);
        Assert.Equal("stale", Assert.Single((await AdmitAsync(stay, version: 9)).Refusals).Code);
        Assert.Equal("membership.from-past", Assert.Single((await AdmitAsync(stay, from: Sample.Monday.AddDays(-2))).Refusals).Code);
        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.UseCase<AdmitToTrack>().HandleAsync(Sample.Director, new(Guid.NewGuid(), Guid.NewGuid(), 1, Sample.Track.Id, Sample.Monday), Token)).Refusals));
    }

    [Fact]
    public async Task HandleAsync_DischargedStay_Refuses()
    {
        var client = Sample.NewClient("Gone", "Already");
        var stay = Sample.Admission(client);
        stay.Discharge(Sample.Monday.AddDays(-7), DischargeReason.Moved);
        await _store.SaveAsync([client, stay]);
        await _store.GroupAsync(5);

        Assert.Equal("enrollment.move", Assert.Single((await AdmitAsync(stay)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_AdmitsOnce()
    {
        var stay = await ReferredAsync();
        await _store.GroupAsync(5);
        var key = Guid.NewGuid();

        Assert.Empty((await AdmitAsync(stay, key: key)).Refusals);
        Assert.Empty((await AdmitAsync(stay, key: key)).Refusals);
        Assert.Equal(1, await _store.ReadAsync(db => db.GroupMemberships.CountAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_FrontDeskOrTherapist_IsForbidden()
    {
        var stay = await ReferredAsync();
        await _store.GroupAsync(5);

        Assert.Equal(Refusal.Forbidden, Assert.Single((await AdmitAsync(stay, actor: Sample.FrontDesk)).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await AdmitAsync(stay, actor: Sample.Therapist)).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<PreviewTrackAdmission>().HandleAsync(Sample.FrontDesk, stay.Id, Sample.Track.Id, Sample.Monday, Token)).Refusals));
    }

    private async Task<Enrollment> ReferredAsync(DateOnly? born = null)
    {
        var client = Sample.NewClient("Rita", "Referred", born);
        var stay = Sample.Referral(client);
        await _store.SaveAsync([client, stay]);
        return stay;
    }

    private async Task<TrackAdmissionView> PreviewAsync(Enrollment stay) =>
        (await _store.UseCase<PreviewTrackAdmission>().HandleAsync(Sample.CaseManager, stay.Id, Sample.Track.Id, Sample.Monday, Token)).Value;

    private Task<Result<Guid>> AdmitAsync(Enrollment stay, DateOnly? from = null, Guid? track = null, int? version = null, string reason = "", Guid? key = null, Actor? actor = null) =>
        _store.UseCase<AdmitToTrack>().HandleAsync(
            actor ?? Sample.CaseManager, new(key ?? Guid.NewGuid(), stay.Id, version ?? stay.Version, track ?? Sample.Track.Id, from ?? Sample.Monday, reason), Token);

    private Task<int> BookedAsync(Guid group, Guid client) => _store.ReadAsync(db => db.Sessions.CountAsync(s => s.GroupId == group && s.Bookings.Any(b => b.Active && b.ResourceId == client), Token));
}
