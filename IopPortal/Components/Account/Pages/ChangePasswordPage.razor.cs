using IopPortal.Domain;
using IopPortal.Features.Accounts;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Account.Pages;

/// <summary>Changes the own password; this sign-in goes on, every other one ends.</summary>
public sealed partial class ChangePasswordPage(ChangePassword changePassword, CurrentActor actors) : ComponentBase
{
    private IReadOnlyList<Refusal> _refusals = [];
    private bool _done;

    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "password")]
    private PasswordInput Input { get; set; } = default!;

    protected override void OnInitialized() => Input ??= new();

    private async Task ChangeAsync()
    {
        if (Input.Password != Input.Repeat)
        {
            _refusals = [new Refusal("account.password-repeat")];
            return;
        }

        var result = await changePassword.HandleAsync(await actors.GetAsync(), new(Input.Current, Input.Password), HttpContext.RequestAborted);
        _refusals = result.Refusals;
        if (result.Succeeded)
        {
            await AccountSignIn.WriteAsync(HttpContext, result.Value);
            _done = true;
        }
    }
}
