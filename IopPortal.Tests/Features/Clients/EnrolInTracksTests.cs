using IopPortal.Domain;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class EnrolInTracksTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_AnotherTrack_EndsTheOldOneTheDayBefore()
    {
        var evening = await _store.SaveAsync(Sample.NewTrack("Evening", "EV"));
        var enrollment = await _store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken));

        var result = await _store.UseCase<EnrolInTracks>().HandleAsync(Sample.CaseManager, new(enrollment.Id, enrollment.Version, Sample.Wednesday, [evening.Id]), TestContext.Current.CancellationToken);

        Assert.True(result.Succeeded);
        var rows = await _store.ReadAsync(db => db.EnrollmentTracks.Where(row => row.EnrollmentId == enrollment.Id).OrderBy(row => row.From).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([(Sample.Track.Id, (DateOnly?)Sample.Tuesday), (evening.Id, null)], rows.Select(row => (row.TrackId, row.To)));
    }

    [Fact]
    public async Task HandleAsync_FrontDesk_IsForbidden()
    {
        var enrollment = await _store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken));

        Assert.Equal([Refusal.Forbidden], (await _store.UseCase<EnrolInTracks>().HandleAsync(Sample.FrontDesk, new(enrollment.Id, enrollment.Version, Sample.Wednesday, []), TestContext.Current.CancellationToken)).Refusals);
    }
}
