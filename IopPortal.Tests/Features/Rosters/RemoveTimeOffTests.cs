using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Rosters;

public sealed class RemoveTimeOffTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Own_IsGoneAndASecondTimeNotFound()
    {
        var off = await _store.SaveAsync(new TimeOff(Sample.TherapistStaff.Id, Sample.Tuesday, Sample.Tuesday, null, null, ""));
        var remove = _store.UseCase<RemoveTimeOff>();

        Assert.Equal(Refusal.NotFound, Assert.Single((await remove.HandleAsync(Sample.Director, Sample.SecondTherapistStaff.Id, off.Id, Now)).Refusals));
        Assert.True((await remove.HandleAsync(Sample.Therapist, Sample.TherapistStaff.Id, off.Id, Now)).Succeeded);
        Assert.Equal(Refusal.NotFound, Assert.Single((await remove.HandleAsync(Sample.Therapist, Sample.TherapistStaff.Id, off.Id, Now)).Refusals));
        Assert.Equal(0, await _store.ReadAsync(db => db.TimeOff.CountAsync(Now)));
    }
}
