using Bunit;
using Bunit.TestDoubles;
using IopPortal.Components;
using IopPortal.Domain.Accounts;
using IopPortal.Security;
using Radzen;

namespace IopPortal.Support;

/// <summary>Renders components without a browser, over a TestStore and as one of its people (by default the program director).</summary>
public abstract class ComponentHost : BunitContext
{
    private readonly BunitAuthorizationContext _authorization;

    static ComponentHost() => DefaultWaitTimeout = TimeSpan.FromSeconds(30); // A busy machine is no fault of the page.

    protected ComponentHost()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(Store); // Disposed with the services.
        Store.Register(Services);
        Services.AddRadzenComponents();
        Services.AddLocalization();
        Services.AddScoped<CurrentActor>();
        Services.AddScoped<UndoOffer>();
        _authorization = this.AddAuthorization();
        SignIn(PortalRole.ProgramDirector);
    }

    protected TestStore Store { get; } = new();

    /// <summary>Who looks at what is rendered from now on.</summary>
    protected void SignIn(PortalRole role)
    {
        var actor = Sample.As(role);
        _authorization.SetAuthorized(role.ToString());
        _authorization.SetRoles(role.ToString());
        _authorization.SetPolicies([.. from operation in OperationTable.All where operation.For(role).IsGranted select operation.Id]);
        _authorization.SetClaims([.. SignInClaims.Create(actor.UserId, actor.Stamp, role.ToString(), [role], "test").Claims]);
    }
}
