namespace IopPortal.Domain.Clients;

/// <summary>A link through which somebody close to a client sees when and where the client has to be. Only the hash of its token is kept.</summary>
public sealed class FamilyLink : Versioned
{
    private FamilyLink()
    {
    }

    /// <param name="consentId">The permission it rests on; null for a guardian, who needs none.</param>
    /// <param name="lastDay">The last day it opens anything.</param>
    public FamilyLink(FamilyContact contact, Guid? consentId, string tokenHash, DateOnly lastDay, Guid createdBy, DateTimeOffset now)
    {
        ClientId = contact.ClientId;
        ContactId = contact.Id;
        ConsentId = consentId;
        TokenHash = tokenHash;
        LastDay = lastDay;
        CreatedBy = createdBy;
        CreatedAt = now;
    }

    public Guid ClientId { get; private init; }

    public Guid ContactId { get; private init; }

    public Guid? ConsentId { get; private init; }

    /// <summary>SHA-256, hexadecimal.</summary>
    public string TokenHash { get; private init; } = "";

    public DateOnly LastDay { get; private init; }

    /// <summary>The account that made it: a staff member's or the client's own.</summary>
    public Guid CreatedBy { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public void Revoke(DateTimeOffset now)
    {
        RevokedAt = now;
        Changed();
    }
}
