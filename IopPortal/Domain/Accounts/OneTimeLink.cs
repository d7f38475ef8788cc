namespace IopPortal.Domain.Accounts;

/// <summary>A link that lets one account set its password once; only the hash of its token is kept.</summary>
public sealed class OneTimeLink
{
    private OneTimeLink()
    {
    }

    public OneTimeLink(Guid userId, LinkKind kind, string tokenHash, DateTimeOffset expiresAt, Guid? createdBy)
    {
        UserId = userId;
        Kind = kind;
        TokenHash = tokenHash;
        ExpiresAt = expiresAt;
        CreatedBy = createdBy;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid UserId { get; private init; }

    public LinkKind Kind { get; private init; }

    /// <summary>SHA-256, hexadecimal.</summary>
    public string TokenHash { get; private init; } = "";

    public DateTimeOffset ExpiresAt { get; private init; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Null for the first administrator, made at the host.</summary>
    public Guid? CreatedBy { get; private init; }

    public bool IsUsable(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now) => UsedAt = now;
}
