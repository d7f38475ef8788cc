namespace IopPortal.Domain.Accounts;

/// <summary>Says whether a text can be an account's e-mail address. Only a message proves that it is.</summary>
public static class EmailAddress
{
    public const int MaxLength = 254;

    /// <summary>One @, a dot in the domain, no blanks, quotes or controls. Letters of any script are kept.</summary>
    public static Refusal? Check(string field, string? value)
    {
        if (PlainText.Check(field, value, MaxLength) is { } refusal)
        {
            return refusal;
        }

        var parts = PlainText.Clean(value).Split('@');
        return parts.Length == 2 && parts[0].Length is > 0 and <= 64 && IsDomain(parts[1]) && !parts[0].Any(IsOutOfPlace)
            ? null
            : new Refusal("account.email-invalid") { Field = field };
    }

    private static bool IsDomain(string domain) =>
        domain.Contains('.', StringComparison.Ordinal) && domain.Split('.').All(label => label.Length > 0 && label.All(c => char.IsLetterOrDigit(c) || c == '-'));

    private static bool IsOutOfPlace(char c) => char.IsWhiteSpace(c) || c is '"' or '<' or '>' or '(' or ')' or ',' or ';' or ':' or '\\' or '[' or ']';
}
