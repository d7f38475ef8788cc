using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Tracks;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class AdmitClientTests : IAsyncDisposable
{
    private readonly TestStore _store = new();
    private readonly Client _client = Sample.NewClient("Rita", "Ray");

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Referred_IsInCareWithTracks()
    {
        var referral = await ReferAsync();

        var result = await AdmitAsync(referral, Sample.Monday, Sample.Track.Id);

        Assert.True(result.Succeeded);
        var stored = await FindAsync(referral.Id);
        Assert.Equal((EnrollmentStatus.Active, Sample.Monday, Sample.Monday.AddDays(69)), (stored.Status, stored.AdmitDate!.Value, stored.ExpectedDischarge!.Value));
        Assert.Equal(1, await _store.ReadAsync(db => db.EnrollmentTracks.CountAsync(row => row.EnrollmentId == referral.Id && row.From == Sample.Monday, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task HandleAsync_StillInAnotherIntensiveProgram_IsRefused()
    {
        var other = new CareProgram("Evening program", LevelOfCare.Php, Sample.Site.Id);
        var second = new Enrollment(Sample.Ana.Id, other.Id, AdmissionType.StepUp, Sample.Monday, "", Sample.Plan());
        await _store.SaveAsync([other, second]);

        var result = await AdmitAsync(second, Sample.Monday);

        Assert.Equal(new Refusal("enrollment.overlap", "Day program"), Assert.Single(result.Refusals));
        Assert.Equal(EnrollmentStatus.Referred, (await FindAsync(second.Id)).Status);
    }

    [Fact]
    public async Task HandleAsync_OutpatientBesideIntensive_IsAllowed()
    {
        var other = new CareProgram("Step-down", LevelOfCare.Outpatient, Sample.Site.Id);
        var second = new Enrollment(Sample.Ana.Id, other.Id, AdmissionType.StepDown, Sample.Monday, "", Sample.Plan());
        await _store.SaveAsync([other, second]);

        Assert.True((await AdmitAsync(second, Sample.Monday)).Succeeded);
    }

    [Fact]
    public async Task HandleAsync_BeforeTheReferral_IsRefusedAtTheDate()
    {
        var referral = await ReferAsync();

        Assert.Equal("Date", Assert.Single((await AdmitAsync(referral, Sample.Monday.AddDays(-31))).Refusals).Field);
    }

    [Fact]
    public async Task HandleAsync_TrackOfAnotherProgram_IsRefused()
    {
        var referral = await ReferAsync();

        Assert.Equal("enrollment.track", Assert.Single((await AdmitAsync(referral, Sample.Monday, Guid.NewGuid())).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_AlreadyInCare_IsRefused()
    {
        var enrollment = await _store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken));

        Assert.Equal("enrollment.move", Assert.Single((await AdmitAsync(enrollment, Sample.Monday)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_StaleVersion_SaysSo()
    {
        var referral = await ReferAsync();

        var result = await _store.UseCase<AdmitClient>().HandleAsync(Sample.CaseManager, new(referral.Id, 0, Sample.Monday, []), TestContext.Current.CancellationToken);

        Assert.Equal("stale", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_FrontDesk_IsForbidden()
    {
        var referral = await ReferAsync();

        var result = await _store.UseCase<AdmitClient>().HandleAsync(Sample.FrontDesk, new(referral.Id, referral.Version, Sample.Monday, []), TestContext.Current.CancellationToken);

        Assert.Equal([Refusal.Forbidden], result.Refusals);
    }

    private async Task<Enrollment> ReferAsync()
    {
        var referral = Sample.Referral(_client);
        await _store.SaveAsync([_client, referral]);
        return referral;
    }

    private Task<Enrollment> FindAsync(Guid id) => _store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.Id == id, TestContext.Current.CancellationToken));

    private Task<Result<Done>> AdmitAsync(Enrollment enrollment, DateOnly date, params Guid[] tracks) =>
        _store.UseCase<AdmitClient>().HandleAsync(Sample.CaseManager, new(enrollment.Id, enrollment.Version, date, tracks), TestContext.Current.CancellationToken);
}
