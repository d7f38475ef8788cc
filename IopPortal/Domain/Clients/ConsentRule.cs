namespace IopPortal.Domain.Clients;

/// <summary>Whether something about a client may be told to somebody: without a consent that holds on the day, nothing is.</summary>
public static class ConsentRule
{
    /// <summary>The longest period one letter tells of, in days.</summary>
    public const int MaxDays = 366;

    /// <summary>Null when the consent holds on the day.</summary>
    public static Refusal? Refuse(Consent? consent, DateOnly on) => consent switch
    {
        null => new Refusal("consent.none"),
        { Revoked: { } revoked } when revoked <= on => new Refusal("consent.revoked", consent.Recipient, revoked),
        { Expires: { } last } when last < on => new Refusal("consent.ended", consent.Recipient, last),
        { Start: var first } when on < first => new Refusal("consent.ahead", consent.Recipient, first),
        _ => null,
    };

    /// <summary>What is wrong with the period of a letter.</summary>
    public static IReadOnlyList<Refusal> CheckPeriod(DateOnly from, DateOnly to, DateOnly today)
    {
        var refusals = new List<Refusal?>
        {
            to > today ? new Refusal("date.future").At("To") : null,
            to < from ? new Refusal("date.end-before-start").At("To") : null,
            to.DayNumber - from.DayNumber >= MaxDays ? new Refusal("letter.too-long").At("From") : null,
        };
        return [.. refusals.OfType<Refusal>()];
    }
}
