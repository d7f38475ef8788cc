using IopPortal.Features.Accounts;
using IopPortal.Security;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace IopPortal.Components.Account;

/// <summary>Asks once a minute whether the sign-in behind an open screen still holds; a circuit outlives its cookie.</summary>
public sealed class SignInRevalidation(ILoggerFactory logs, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(60);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var user = authenticationState.User;
        return await scope.ServiceProvider.GetRequiredService<SignInCheck>().IsCurrentAsync(SignInClaims.ActorOf(user), SignInClaims.RolesOf(user), cancellationToken);
    }
}
