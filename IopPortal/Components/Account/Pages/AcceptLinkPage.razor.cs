using IopPortal.Domain;
using IopPortal.Features.Accounts;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Account.Pages;

/// <summary>Where an invitation or a reset link leads. Every link that cannot be used reads alike.</summary>
public sealed partial class AcceptLinkPage(UseOneTimeLink useLink, CurrentActor actors, NavigationManager navigation) : ComponentBase
{
    private IReadOnlyList<Refusal> _refusals = [];
    private bool _usable;

    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    [Parameter]
    public string Token { get; set; } = "";

    [SupplyParameterFromForm(FormName = "link")]
    private PasswordInput Input { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _usable = await useLink.IsUsableAsync(await actors.FindAsync(), Token, HttpContext.RequestAborted);
    }

    private async Task SetAsync()
    {
        if (!_usable)
        {
            return;
        }

        if (Input.Password != Input.Repeat)
        {
            _refusals = [new Refusal("account.password-repeat")];
            return;
        }

        var result = await useLink.HandleAsync(new(Token, Input.Password), await actors.FindAsync(), HttpContext.RequestAborted);
        _refusals = result.Refusals;
        _usable = !result.Refusals.Any(refusal => refusal.Code == "account.link-invalid");
        if (result.Succeeded)
        {
            navigation.NavigateTo("/Account/Login?said=password-set");
        }
    }
}
