using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Security;
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

        Assert.Equal(Refusal.NotFound, Assert.Single((await RemoveAsync(Sample.Director, off, Sample.SecondTherapistStaff.Id)).Refusals));
        Assert.True((await RemoveAsync(Sample.Therapist, off)).Succeeded);
        Assert.Equal(Refusal.NotFound, Assert.Single((await RemoveAsync(Sample.Therapist, off)).Refusals));
        Assert.Equal(0, await _store.ReadAsync(db => db.TimeOff.CountAsync(Now)));
    }

    [Fact]
    public async Task HandleAsync_AnsweredMeanwhile_SaysWhoAndKeepsIt()
    {
        var off = await _store.SaveAsync(new TimeOff(Sample.TherapistStaff.Id, Sample.Tuesday, Sample.Tuesday, null, null, "", TimeOffStatus.Requested));
        await _store.UseCase<DecideTimeOff>().HandleAsync(Sample.Director, new(off.Id, off.Version, Approve: true), Now);

        var result = await RemoveAsync(Sample.Therapist, off);

        var refusal = Assert.Single(result.Refusals);
        Assert.Equal(("stale", "director"), (refusal.Code, refusal.Arguments[0]));
        Assert.Equal(1, await _store.ReadAsync(db => db.TimeOff.CountAsync(Now)));
    }

    private Task<Result<Done>> RemoveAsync(Actor actor, TimeOff off, Guid? staff = null) =>
        _store.UseCase<RemoveTimeOff>().HandleAsync(actor, new(staff ?? off.StaffId, off.Id, off.Version), Now);
}
