using IopPortal.Data.Identity;
using IopPortal.Domain.Accounts;
using IopPortal.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IopPortal.Features.Accounts;

public sealed class SignInTests : IAsyncDisposable
{
    private const string Email = "jordan@example.org";
    private const string Password = "four words in a row";

    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_RightPassword_SignsInWithRoles()
    {
        await SaveAccountAsync();

        var result = await _store.UseCase<SignIn>().HandleAsync(" JORDAN@example.org", Password, TestContext.Current.CancellationToken);

        Assert.Equal([PortalRole.Auditor], result.Value.Roles);
    }

    [Fact]
    public async Task HandleAsync_UnknownWrongDisabledOrEndless_IsOneRefusal()
    {
        await SaveAccountAsync(disabled: true);
        var signIn = _store.UseCase<SignIn>();

        var refusals = new[]
        {
            await signIn.HandleAsync("nobody@example.org", Password, TestContext.Current.CancellationToken),
            await signIn.HandleAsync(Email, "wrong words in a row", TestContext.Current.CancellationToken),
            await signIn.HandleAsync(Email, Password, TestContext.Current.CancellationToken),
            await signIn.HandleAsync(Email, new string('x', 1_000_000), TestContext.Current.CancellationToken),
            await signIn.HandleAsync(null, null, TestContext.Current.CancellationToken),
        };

        Assert.All(refusals, refusal => Assert.Equal("account.sign-in", Assert.Single(refusal.Refusals).Code));
    }

    [Fact]
    public async Task HandleAsync_FiveWrongTries_MakesEvenTheRightOneWait()
    {
        await SaveAccountAsync();
        var signIn = _store.UseCase<SignIn>();
        for (var i = 0; i < 5; i++)
        {
            await signIn.HandleAsync(Email, "wrong words in a row", TestContext.Current.CancellationToken);
        }

        var atOnce = await signIn.HandleAsync(Email, Password, TestContext.Current.CancellationToken);
        _store.Clock.Advance(TimeSpan.FromSeconds(2));
        var later = await signIn.HandleAsync(Email, Password, TestContext.Current.CancellationToken);

        Assert.False(atOnce.Succeeded);
        Assert.True(later.Succeeded);
    }

    private async Task SaveAccountAsync(bool disabled = false)
    {
        var user = NewAccounts.Create(Email, _store.Services.GetRequiredService<ILookupNormalizer>(), "Jordan");
        user.PasswordHash = _store.UseCase<PasswordHashes>().Hash(Password);
        user.IsDisabled = disabled;
        await _store.SaveAsync([user, new IdentityUserRole<Guid> { UserId = user.Id, RoleId = StoredRoles.IdOf(PortalRole.Auditor) }]);
    }
}
