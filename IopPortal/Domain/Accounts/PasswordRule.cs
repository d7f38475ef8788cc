namespace IopPortal.Domain.Accounts;

/// <summary>What a password must be: long, and not what everybody tries first. No rules of composition.</summary>
public static class PasswordRule
{
    /// <summary>Characters.</summary>
    public const int MinLength = 15;

    public const int MaxLength = 256;

    private const int OwnCharacters = 8;
    private const int LongestPattern = 5;

    private static readonly string[] Common =
    [
        "password", "passwort", "passphrase", "letmein", "welcome", "iloveyou", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyz",
        "administrator", "changeme", "correcthorsebatterystaple", "correct horse battery staple", "trustno1", "sunshine", "princess", "football", "baseball", "superman", "dragon", "monkey", "master",
    ];

    public static IReadOnlyList<Refusal> Check(string password, string email, string portalName)
    {
        if (password.Length is < MinLength or > MaxLength)
        {
            return [new Refusal("account.password-length", MinLength, MaxLength)];
        }

        return IsPattern(password) || IsMadeOf(password, [.. Common, email, email.Split('@')[0], portalName])
            ? [new Refusal("account.password-common")]
            : [];
    }

    /// <summary>"aaaaaaaaaaaaaaa", "abcabcabcabcabc".</summary>
    private static bool IsPattern(string password) =>
        Enumerable.Range(1, LongestPattern).Any(length => password.Index().All(pair => pair.Item == password[pair.Index % length]));

    /// <summary>Too little of its own is left once the guessable words are taken out.</summary>
    private static bool IsMadeOf(string password, IEnumerable<string> words)
    {
        var rest = words.Where(word => word.Length > 2).OrderByDescending(word => word.Length)
            .Aggregate(password, (left, word) => left.Replace(word, "", StringComparison.OrdinalIgnoreCase));
        return rest.Length < password.Length && rest.Length < OwnCharacters;
    }
}
