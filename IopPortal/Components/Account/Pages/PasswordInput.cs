namespace IopPortal.Components.Account.Pages;

/// <summary>A new password typed twice, and the current one where it is asked for.</summary>
public sealed class PasswordInput
{
    public string? Current { get; set; }

    public string? Password { get; set; }

    public string? Repeat { get; set; }
}
