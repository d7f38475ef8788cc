namespace IopPortal.Domain.Accounts;

/// <summary>The e-mail an account signs in with. Whether it receives mail is nobody's business here: the portal sends none.</summary>
public static class EmailAddress
{
    public const int MaxLength = 254;

    public static Refusal? Check(string field, string? value)
    {
        var text = value?.Trim() ?? "";
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var complete = at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && text.Length <= MaxLength
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
        return complete ? null : new Refusal("account.email-invalid") { Field = field };
    }
}
