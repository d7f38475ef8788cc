using IopPortal.Domain;
using IopPortal.Features.Attendance.CheckIns;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Account.Pages;

/// <summary>The check-in tablet: a code and nothing else, once the sign-in is locked to it.</summary>
public sealed partial class CheckInPage(GetCheckInCode getCode, OpenTablet openTablet, CurrentActor actors, NavigationManager navigation) : ComponentBase
{
    private IReadOnlyList<Refusal> _refusals = [];
    private CheckInCodeView? _code;

    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (SignInClaims.IsTablet(HttpContext.User) && await getCode.HandleAsync(await actors.GetAsync(), HttpContext.RequestAborted) is { Succeeded: true } code)
        {
            _code = code.Value;
        }
    }

    private async Task LockAsync()
    {
        var result = await openTablet.HandleAsync(await actors.GetAsync(), HttpContext.RequestAborted);
        _refusals = result.Refusals;
        if (result.Succeeded)
        {
            await AccountSignIn.LockToTabletAsync(HttpContext);
            navigation.NavigateTo("/check-in");
        }
    }
}
