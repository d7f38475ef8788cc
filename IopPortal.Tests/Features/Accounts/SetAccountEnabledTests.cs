using IopPortal.Data.Identity;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Rosters;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Accounts;

public sealed class SetAccountEnabledTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Disabled_RefusesTheNextCallOfAnOpenScreen()
    {
        Assert.True((await SetAsync(Sample.Therapist, false)).Succeeded);

        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<ListStaff>().HandleAsync(Sample.Therapist, cancellationToken: Now)).Refusals));
    }

    [Fact]
    public async Task HandleAsync_EnabledAgain_CanBeUsed()
    {
        await SetAsync(Sample.Therapist, false);
        await SetAsync(Sample.Therapist, true);

        Assert.False(await _store.ReadAsync(db => db.Users.Where(user => user.Id == Sample.Therapist.UserId).Select(user => user.IsDisabled).SingleAsync(Now)));
    }

    [Fact]
    public async Task HandleAsync_OwnAccount_IsRefused() =>
        Assert.Equal("account.own-account", Assert.Single((await SetAsync(Sample.Administrator, false)).Refusals).Code);

    [Fact]
    public async Task HandleAsync_DirectorsReach_IsClientsOnly()
    {
        Assert.Equal(Refusal.NotFound, Assert.Single((await SetAsync(Sample.Therapist, false, Sample.Director)).Refusals));
        Assert.True((await SetAsync(Sample.ClientActor, false, Sample.Director)).Succeeded);
    }

    [Fact]
    public async Task HandleAsync_TwoAdministratorsDisableEachOther_OneStays()
    {
        await _store.SaveAsync(new IdentityUserRole<Guid> { UserId = Sample.Director.UserId, RoleId = StoredRoles.IdOf(PortalRole.Administrator) });

        var results = await Task.WhenAll(SetAsync(Sample.Director, false), SetAsync(Sample.Administrator, false, Sample.Director));

        Assert.Single(results, result => result.Succeeded);
    }

    [Fact]
    public async Task HandleAsync_Unknown_IsNotFound() => Assert.Equal(Refusal.NotFound, Assert.Single((await SetAsync(Sample.Stranger, false)).Refusals));

    private Task<Result<Done>> SetAsync(Actor whose, bool enabled, Actor? actor = null) =>
        _store.UseCase<SetAccountEnabled>().HandleAsync(actor ?? Sample.Administrator, new(whose.UserId, enabled), Now);
}
