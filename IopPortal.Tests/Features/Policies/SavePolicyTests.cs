using IopPortal.Domain;
using IopPortal.Domain.Policies;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Policies;

public sealed class SavePolicyTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_SameDateTwice_ChangesItAndRefusesAStaleCopy()
    {
        await _store.GivenPolicyAsync();

        Assert.Equal("stale", Assert.Single((await SaveAsync(version: 0, [PolicyPresets.ThreeNoCallsInARow])).Refusals).Code);
        Assert.True((await SaveAsync(version: 1, [PolicyPresets.ThreeNoCallsInARow])).Succeeded);

        var policy = Assert.Single((await _store.UseCase<GetPolicies>().HandleAsync(Sample.Director, Token)).Value.Programs, program => program.ProgramId == Sample.Program.Id);
        Assert.Equal([PolicyPresets.ThreeNoCallsInARow], policy.Rules);
    }

    [Fact]
    public async Task HandleAsync_ImpossibleNumbers_AreRefusedAtTheirRule()
    {
        PolicyRule[] rules = [PolicyPresets.ThreeNoCallsInARow, new(PolicyRuleKind.MissesOfLast, PolicyStage.Watch, 5) { Of = 4 }, new(PolicyRuleKind.RateBelow, PolicyStage.Watch) { Percent = 101 }];

        Assert.Equal(["Rules[1].Of", "Rules[2].Percent"], (await SaveAsync(version: 0, rules)).Refusals.Select(refusal => refusal.Field));
        Assert.Equal("policy.too-many", Assert.Single((await SaveAsync(version: 0, [.. Enumerable.Repeat(PolicyPresets.ThreeNoCallsInARow, 21)])).Refusals).Code);
    }

    private Task<Result<Guid>> SaveAsync(int version, IReadOnlyList<PolicyRule> rules) =>
        _store.UseCase<SavePolicy>().HandleAsync(Sample.Administrator, new(Sample.Program.Id, version, Sample.Monday.AddDays(-100), rules), Token);
}
