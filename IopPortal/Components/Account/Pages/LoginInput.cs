namespace IopPortal.Components.Account.Pages;

/// <summary>What is typed at the door.</summary>
public sealed class LoginInput
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}
