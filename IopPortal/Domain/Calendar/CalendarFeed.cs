namespace IopPortal.Domain.Calendar;

/// <summary>A link through which a calendar program reads one person's schedule, one for each device. Only the hash of its token is kept (K34, K35).</summary>
public sealed class CalendarFeed : Versioned
{
    private CalendarFeed()
    {
    }

    /// <param name="personId">As whom the account is booked; empty for an account that is neither client nor staff.</param>
    public CalendarFeed(Guid userId, CalendarOwner owner, Guid personId, string tokenHash, CalendarChoice choice, DateTimeOffset now)
    {
        UserId = userId;
        Owner = owner;
        PersonId = personId;
        TokenHash = tokenHash;
        Name = PlainText.Clean(choice.Name);
        Level = choice.Level;
        Label = PlainText.Clean(choice.Label);
        CreatedAt = now;
        ChangedAt = now;
    }

    public Guid UserId { get; private init; }

    public CalendarOwner Owner { get; private init; }

    public Guid PersonId { get; private init; }

    /// <summary>The owner's word for the device.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256, hexadecimal.</summary>
    public string TokenHash { get; private set; } = "";

    public CalendarLevel Level { get; private set; }

    /// <summary>The owner's own words for the level that has them.</summary>
    public string Label { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The last change of what it tells: level or label (K5).</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>The first fetch of the day, or of the newest version that day; null while nobody fetched (K40).</summary>
    public DateTimeOffset? FetchedAt { get; private set; }

    /// <summary>The calendar version the last fetch brought.</summary>
    public long FetchedVersion { get; private set; }

    public void Choose(CalendarChoice choice, DateTimeOffset now)
    {
        var label = PlainText.Clean(choice.Label);
        if (Level != choice.Level || Label != label)
        {
            (Level, Label, ChangedAt) = (choice.Level, label, now);
        }

        Name = PlainText.Clean(choice.Name);
        Changed();
    }

    /// <summary>Another link for the same device; the old one ends with the next request.</summary>
    public void Rotate(string tokenHash)
    {
        TokenHash = tokenHash;
        FetchedAt = null;
        FetchedVersion = 0;
        Changed();
    }

    public void Revoke(DateTimeOffset now)
    {
        RevokedAt = now;
        Changed();
    }
}
