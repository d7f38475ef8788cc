using System.Reflection;
using IopPortal.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace IopPortal.Architecture;

/// <summary>Every page says who may open it; a forgotten decision is a failure here and not an open door.</summary>
public sealed class PageTests
{
    /// <summary>Pages that answer somebody who is not signed in.</summary>
    private static readonly string[] OpenToAnyone =
    [
        "/Account/AccessDenied",
        "/Account/Link/{Token}",
        "/Account/Login",
        "/Error",
        "/family/{Token}",
        "/not-found",
    ];

    /// <summary>Pages about the signed-in person alone, whatever the role.</summary>
    private static readonly string[] OpenToEverySignedInPerson =
    [
        "/",
        "/Account/Confirm",
        "/Account/Password",
    ];

    [Fact]
    public void Pages_All_HaveAnAuthorisationDecision() =>
        Assert.Empty(typeof(Refusal).Assembly.GetTypes().Select(Undecided).OfType<string>());

    [Fact]
    public void Pages_WithoutADecision_AreNamed()
    {
        Assert.Equal("Forgotten has no authorisation decision", Undecided(typeof(Forgotten)));
        Assert.Equal("SignedInOnly asks for no policy and is not in the list of pages for every signed-in person", Undecided(typeof(SignedInOnly)));
        Assert.Equal("Opened allows anonymous access and is not in the list", Undecided(typeof(Opened)));
        Assert.Null(Undecided(typeof(Decided)));
    }

    private static string? Undecided(Type component)
    {
        var routes = component.GetCustomAttributes<RouteAttribute>(inherit: false).Select(route => route.Template).ToList();
        if (routes.Count == 0)
        {
            return null;
        }

        if (component.IsDefined(typeof(AllowAnonymousAttribute)))
        {
            return routes.All(OpenToAnyone.Contains) ? null : $"{component.Name} allows anonymous access and is not in the list";
        }

        var decisions = component.GetCustomAttributes<AuthorizeAttribute>(inherit: true).ToList();
        if (decisions.Count == 0)
        {
            return $"{component.Name} has no authorisation decision";
        }

        return decisions.Any(decision => decision.Policy is { Length: > 0 }) || routes.All(OpenToEverySignedInPerson.Contains)
            ? null
            : $"{component.Name} asks for no policy and is not in the list of pages for every signed-in person";
    }

    [Route("/forgotten")]
    private sealed class Forgotten : ComponentBase;

    [Route("/signed-in-only"), Authorize]
    private sealed class SignedInOnly : ComponentBase;

    [Route("/opened"), AllowAnonymous]
    private sealed class Opened : ComponentBase;

    [Route("/decided"), Authorize("SES-1")]
    private sealed class Decided : ComponentBase;
}
