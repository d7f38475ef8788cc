using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class AssignCareTeamTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Prescriber_MakesTheClientCaseload()
    {
        Assert.True((await AssignAsync(Sample.PrescriberStaff.Id, CareRole.Prescriber)).Succeeded);

        Assert.True((await _store.UseCase<GetClientRecord>().HandleAsync(Sample.Prescriber, Sample.Ana.Id, TestContext.Current.CancellationToken)).Succeeded);
    }

    [Fact]
    public async Task HandleAsync_SecondPrimary_IsRefused() =>
        Assert.Equal("team.primary-taken", Assert.Single((await AssignAsync(Sample.SecondTherapistStaff.Id, CareRole.PrimaryTherapist, primary: true)).Refusals).Code);

    [Fact]
    public async Task HandleAsync_SamePartTwice_IsRefused() =>
        Assert.Equal("team.already", Assert.Single((await AssignAsync(Sample.TherapistStaff.Id, CareRole.PrimaryTherapist)).Refusals).Code);

    [Fact]
    public async Task HandleAsync_NoSuchColleague_IsRefused() =>
        Assert.Equal("StaffId", Assert.Single((await AssignAsync(Guid.NewGuid(), CareRole.Other)).Refusals).Field);

    [Fact]
    public async Task HandleAsync_Therapist_IsForbidden() =>
        Assert.Equal([Refusal.Forbidden], (await AssignAsync(Sample.PrescriberStaff.Id, CareRole.Prescriber, actor: Sample.Therapist)).Refusals);

    private Task<Result<Guid>> AssignAsync(Guid staff, CareRole role, bool primary = false, Actor? actor = null) =>
        _store.UseCase<AssignCareTeam>().HandleAsync(actor ?? Sample.CaseManager, new(Guid.NewGuid(), Sample.Ana.Id, staff, role, primary, Sample.Monday), TestContext.Current.CancellationToken);
}
