using IopPortal.Data.Identity;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Accounts;

public sealed class SetRolesTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_NewRoles_ReplaceTheOldAndEndTheSignIns()
    {
        var result = await SetAsync(Sample.Therapist, [PortalRole.CaseManager, PortalRole.Prescriber]);

        Assert.True(result.Succeeded);
        Assert.Equal([PortalRole.Prescriber, PortalRole.CaseManager], await RolesAsync(Sample.Therapist));
        Assert.NotEqual(Sample.Therapist.Stamp, await _store.ReadAsync(db => db.Users.Where(user => user.Id == Sample.Therapist.UserId).Select(user => user.SecurityStamp).SingleAsync(Now)));
    }

    [Fact]
    public async Task HandleAsync_OwnAccount_IsRefused() =>
        Assert.Equal("account.own-roles", Assert.Single((await SetAsync(Sample.Administrator, [PortalRole.Auditor])).Refusals).Code);

    [Fact]
    public async Task HandleAsync_RolesThatDoNotFit_AreRefused()
    {
        Assert.Equal("account.role-required", Assert.Single((await SetAsync(Sample.Therapist, [])).Refusals).Code);
        Assert.Equal("choice.unknown", Assert.Single((await SetAsync(Sample.Therapist, [PortalRole.Client])).Refusals).Code);
        Assert.Equal("account.role-needs-staff", Assert.Single((await SetAsync(Sample.Auditor, [PortalRole.Therapist])).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_ClientsAccountOrUnknown_IsNotFound()
    {
        Assert.Equal(Refusal.NotFound, Assert.Single((await SetAsync(Sample.ClientActor, [PortalRole.Auditor])).Refusals));
        Assert.Equal(Refusal.NotFound, Assert.Single((await SetAsync(Sample.Stranger, [PortalRole.Auditor])).Refusals));
    }

    [Fact]
    public async Task HandleAsync_ChangedBySomebodyElse_IsStale() =>
        Assert.Equal("stale", Assert.Single((await HandleAsync(new(Sample.Therapist.UserId, "old", [PortalRole.Auditor]))).Refusals).Code);

    [Fact]
    public async Task HandleAsync_TwoAdministratorsDemoteEachOther_OneStays()
    {
        await _store.SaveAsync(new IdentityUserRole<Guid> { UserId = Sample.Director.UserId, RoleId = StoredRoles.IdOf(PortalRole.Administrator) });
        var first = new SetRolesCommand(Sample.Director.UserId, await StampAsync(Sample.Director), [PortalRole.ProgramDirector]);
        var second = new SetRolesCommand(Sample.Administrator.UserId, await StampAsync(Sample.Administrator), [PortalRole.Auditor]);

        var set = _store.UseCase<SetRoles>();
        var results = await Task.WhenAll(set.HandleAsync(Sample.Administrator, first, Now), set.HandleAsync(Sample.Director, second, Now));

        Assert.Single(results, result => result.Succeeded);
        var role = StoredRoles.IdOf(PortalRole.Administrator);
        Assert.Equal(1, await _store.ReadAsync(db => db.UserRoles.CountAsync(link => link.RoleId == role, Now)));
    }

    [Fact]
    public async Task HandleAsync_PasswordProvedLongAgo_AsksForItAgain()
    {
        _store.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal("step-up", Assert.Single((await SetAsync(Sample.Therapist, [PortalRole.Auditor])).Refusals).Code);
    }

    private async Task<Result<Done>> SetAsync(Actor whose, IReadOnlyList<PortalRole> roles) => await HandleAsync(new(whose.UserId, await StampAsync(whose), roles));

    private Task<Result<Done>> HandleAsync(SetRolesCommand command) => _store.UseCase<SetRoles>().HandleAsync(Sample.Administrator, command, Now);

    private async Task<string> StampAsync(Actor whose) =>
        await _store.ReadAsync(db => db.Users.Where(user => user.Id == whose.UserId).Select(user => user.ConcurrencyStamp).FirstOrDefaultAsync(Now)) ?? "";

    private async Task<IReadOnlyList<PortalRole>> RolesAsync(Actor whose)
    {
        var ids = await _store.ReadAsync(db => db.UserRoles.Where(link => link.UserId == whose.UserId).Select(link => link.RoleId).ToListAsync(Now));
        return [.. Enum.GetValues<PortalRole>().Where(role => ids.Contains(StoredRoles.IdOf(role)))];
    }
}
