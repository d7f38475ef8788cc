using IopPortal.Domain.Accounts;
using IopPortal.Features.Portal;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IopPortal.Features.Accounts;

public sealed class UseOneTimeLinkTests : IAsyncDisposable
{
    private const string Password = "four words in a row";

    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Invitation_SetsThePasswordOnce()
    {
        var token = await InviteAsync();
        var use = _store.UseCase<UseOneTimeLink>();

        var first = await use.HandleAsync(new(token, Password), null, TestContext.Current.CancellationToken);
        var second = await use.HandleAsync(new(token, Password), null, TestContext.Current.CancellationToken);

        Assert.True(first.Succeeded);
        Assert.Equal("account.link-invalid", Assert.Single(second.Refusals).Code);
        Assert.True((await _store.UseCase<SignIn>().HandleAsync("jordan@example.org", Password, TestContext.Current.CancellationToken)).Succeeded);
    }

    [Fact]
    public async Task HandleAsync_TwoAtOnce_OneWins()
    {
        var token = await InviteAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            _store.UseCase<UseOneTimeLink>().HandleAsync(new(token, Password), null, TestContext.Current.CancellationToken)));

        Assert.Single(results, result => result.Succeeded);
    }

    [Fact]
    public async Task HandleAsync_WeakPassword_KeepsTheLink()
    {
        var token = await InviteAsync();
        var use = _store.UseCase<UseOneTimeLink>();

        var weak = await use.HandleAsync(new(token, "short"), null, TestContext.Current.CancellationToken);

        Assert.Equal("account.password-length", Assert.Single(weak.Refusals).Code);
        Assert.True(await use.IsUsableAsync(null, token, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task HandleAsync_ExpiredForeignOrMadeUp_IsOneRefusal()
    {
        var token = await InviteAsync();
        var use = _store.UseCase<UseOneTimeLink>();
        var foreign = await use.HandleAsync(new(token, Password), new Actor(Guid.NewGuid(), "stamp"), TestContext.Current.CancellationToken);
        var madeUp = await use.HandleAsync(new("made-up", Password), null, TestContext.Current.CancellationToken);

        _store.Clock.Advance(TimeSpan.FromHours(72));
        var expired = await use.HandleAsync(new(token, Password), null, TestContext.Current.CancellationToken);

        Assert.All([foreign, madeUp, expired], result => Assert.Equal("account.link-invalid", Assert.Single(result.Refusals).Code));
    }

    private async Task<string> InviteAsync()
    {
        var user = NewAccounts.Create("jordan@example.org", _store.Services.GetRequiredService<ILookupNormalizer>(), "Jordan");
        await using var db = _store.CreateContext();
        db.Users.Add(user);
        var address = await OneTimeLinks.IssueAsync(db, new PortalOptions(), user.Id, LinkKind.Invitation, null, _store.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return address.Split('/')[^1];
    }
}
