namespace IopPortal.Domain.Clients;

/// <summary>A client's permission to tell somebody something. Without a valid one nothing leaves the clinic.</summary>
public sealed class Consent : Versioned
{
    private Consent()
    {
    }

    public Consent(Guid clientId, string recipient, string purpose, string scope, DateOnly start, DateOnly? expires, Guid recordedBy, DateTimeOffset recordedAt)
    {
        ClientId = clientId;
        Recipient = PlainText.Clean(recipient);
        Purpose = PlainText.Clean(purpose);
        Scope = PlainText.Clean(scope);
        Start = start;
        Expires = expires;
        RecordedBy = recordedBy;
        RecordedAt = recordedAt;
    }

    public Guid ClientId { get; private init; }

    public string Recipient { get; private init; } = "";

    public string Purpose { get; private init; } = "";

    /// <summary>What may be told.</summary>
    public string Scope { get; private init; } = "";

    public DateOnly Start { get; private init; }

    /// <summary>The last day it holds; null without an end.</summary>
    public DateOnly? Expires { get; private init; }

    public DateOnly? Revoked { get; private set; }

    public Guid RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>A revocation counts from its own day.</summary>
    public bool HoldsOn(DateOnly date) => Start <= date && (Expires is not { } last || date <= last) && (Revoked is not { } revoked || date < revoked);

    public void Revoke(DateOnly on)
    {
        Revoked = on;
        Changed();
    }
}
