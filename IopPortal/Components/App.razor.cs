using IopPortal.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace IopPortal.Components;

/// <summary>The document around every page: live for people who are signed in, plain and script-free for everybody else.</summary>
public sealed partial class App : ComponentBase
{
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    /// <summary>No circuit for anybody who is not signed in, and none on the account pages.</summary>
    private bool Live => HttpContext.AcceptsInteractiveRouting() && HttpContext.User.Identity?.IsAuthenticated == true;

    /// <summary>The kit is for staff; a client's phone does not load it.</summary>
    private bool Kit => Live && !HttpContext.User.IsInRole("Client");

    private IComponentRenderMode? Mode => Live ? RenderMode.InteractiveServer : null;

    /// <summary>The check-in tablet has a page without a circuit, and asks for its next code.</summary>
    private bool Tablet => SignInClaims.IsTablet(HttpContext.User);

    private string? Theme => ThemeCookie.Read(HttpContext);
}
