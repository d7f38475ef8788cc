using IopPortal.Domain.Accounts;
using IopPortal.Security;
using Microsoft.AspNetCore.Components.Authorization;

namespace IopPortal.Components;

/// <summary>Who is at this screen. What that person may do is asked of the store at each call.</summary>
public sealed class CurrentActor(AuthenticationStateProvider signIn)
{
    /// <summary>Throws where nobody is signed in: every page but the account pages is closed to them.</summary>
    public async Task<Actor> GetAsync() => await FindAsync() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Null where nobody is signed in.</summary>
    public async Task<Actor?> FindAsync() => SignInClaims.ActorOf((await signIn.GetAuthenticationStateAsync()).User);

    /// <summary>For menus and words only.</summary>
    public async Task<IReadOnlyList<PortalRole>> RolesAsync() => SignInClaims.RolesOf((await signIn.GetAuthenticationStateAsync()).User);
}
