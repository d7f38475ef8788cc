namespace IopPortal.Domain.Clients;

/// <summary>What may be recorded about a client as a person; every reason at once, each at its field.</summary>
public static class ClientDetailsRule
{
    public static DateOnly EarliestBirth { get; } = new(1900, 1, 1);

    /// <param name="today">The clinic's local date: nobody is born after it.</param>
    public static IReadOnlyList<Refusal> CheckPerson(string givenName, string familyName, string preferredName, string pronouns, DateOnly birthDate, DateOnly today)
    {
        var refusals = new List<Refusal?>
        {
            PlainText.Check(nameof(ClientDetails.GivenName), givenName, 80),
            PlainText.Check(nameof(ClientDetails.FamilyName), familyName, 80),
            PlainText.Check(nameof(ClientDetails.PreferredName), preferredName, 80, required: false),
            PlainText.Check(nameof(ClientDetails.Pronouns), pronouns, 40, required: false),
            birthDate < EarliestBirth || birthDate > today ? new Refusal("client.birth-date", EarliestBirth.Year).At(nameof(ClientDetails.BirthDate)) : null,
        };
        return [.. refusals.OfType<Refusal>()];
    }

    public static IReadOnlyList<Refusal> CheckContact(string phone, string email)
    {
        var refusals = new List<Refusal?>
        {
            PlainText.Check(nameof(ClientDetails.Phone), phone, 40, required: false),
            PlainText.Check(nameof(ClientDetails.Email), email, 254, required: false) ?? CheckAddress(email.Trim()),
        };
        return [.. refusals.OfType<Refusal>()];
    }

    private static Refusal? CheckAddress(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        var isAddress = at > 0 && at == email.LastIndexOf('@') && email.IndexOf('.', at) > at + 1 && !email.EndsWith('.') && !email.Any(char.IsWhiteSpace);
        return email.Length == 0 || isAddress ? null : new Refusal("account.email-invalid").At(nameof(ClientDetails.Email));
    }
}
