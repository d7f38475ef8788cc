using IopPortal.Domain;
using IopPortal.Features.Accounts;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Account.Pages;

/// <summary>Proves the password again, for commands that ask for it.</summary>
public sealed partial class ConfirmPage(ConfirmPassword confirmPassword, CurrentActor actors, NavigationManager navigation) : ComponentBase
{
    private IReadOnlyList<Refusal> _refusals = [];
    private bool _done;

    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "confirm")]
    private PasswordInput Input { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    protected override void OnInitialized() => Input ??= new();

    private async Task ConfirmAsync()
    {
        var result = await confirmPassword.HandleAsync(await actors.GetAsync(), Input.Current, HttpContext.RequestAborted);
        _refusals = result.Refusals;
        _done = result.Succeeded;
        if (_done && LocalAddress.Or(ReturnUrl, "") is { Length: > 0 } address)
        {
            navigation.NavigateTo(address);
        }
    }
}
