using IopPortal.Domain;
using IopPortal.Domain.Policies;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Policies;

public sealed class DecideFlagTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Cleared_LeavesOutWhatWasMissedAndStaysOnRecord()
    {
        await _store.GivenPolicyAsync();
        await _store.MissAsync(-7, -5);
        var found = (await _store.FlagsAsync()).Found!;

        var decided = await DecideAsync(found.EnrollmentId, PolicyDecisionKind.Cleared, "In hospital, told late");

        Assert.True(decided.Succeeded);
        var after = (await _store.FlagsAsync()).Found!;
        Assert.Empty(after.Flags);
        Assert.Equal((PolicyDecisionKind.Cleared, PolicyStage.Watch, "In hospital, told late"), (after.Decisions[0].Kind, after.Decisions[0].Stage, after.Decisions[0].Reason));
        Assert.Equal("policy.no-flag", Assert.Single((await DecideAsync(found.EnrollmentId, PolicyDecisionKind.Discussed, "Again")).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_WithoutAReasonOrTheRight_Refuses()
    {
        await _store.GivenPolicyAsync();
        await _store.MissAsync(-7, -5);
        var stay = (await _store.FlagsAsync()).Found!.EnrollmentId;

        Assert.Equal("Reason", Assert.Single((await DecideAsync(stay, PolicyDecisionKind.Discussed, " ")).Refusals).Field);
        Assert.Equal(Refusal.Forbidden, Assert.Single((await DecideAsync(stay, PolicyDecisionKind.Discussed, "Called", Sample.Therapist)).Refusals));
        Assert.Equal(0, await _store.ReadAsync(db => db.PolicyDecisions.CountAsync(Token)));
    }

    private Task<Result<Guid>> DecideAsync(Guid stay, PolicyDecisionKind kind, string reason, Actor? actor = null) =>
        _store.UseCase<DecideFlag>().HandleAsync(actor ?? Sample.CaseManager, new(Guid.CreateVersion7(), stay, kind, reason), Token);
}
