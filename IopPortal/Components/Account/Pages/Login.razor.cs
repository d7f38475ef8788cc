using IopPortal.Features.Accounts;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Account.Pages;

/// <summary>The door. One text for every failure; the e-mail stays typed.</summary>
public sealed partial class Login(SignIn signIn, NavigationManager navigation) : ComponentBase
{
    private bool _failed;

    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "sign-in")]
    private LoginInput Input { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private string? Said { get; set; }

    private string? Message => Said switch
    {
        "signed-out" => Text["sign-in.signed-out"].Value,
        "password-set" => Text["sign-in.password-set"].Value,
        _ => null,
    };

    protected override void OnInitialized()
    {
        Input ??= new();
        if (HttpMethods.IsGet(HttpContext.Request.Method) && HttpContext.User.Identity?.IsAuthenticated == true)
        {
            navigation.NavigateTo("/");
        }
    }

    private async Task SignInAsync()
    {
        var result = await signIn.HandleAsync(Input.Email, Input.Password, HttpContext.RequestAborted);
        if (!result.Succeeded)
        {
            _failed = true;
            return;
        }

        await AccountSignIn.WriteAsync(HttpContext, result.Value);
        navigation.NavigateTo(LocalAddress.Or(ReturnUrl, Homes.For(result.Value.Roles)));
    }
}
