namespace IopPortal.Domain.Clients;

/// <summary>Two clients who must not sit in one session (B9). It is shown on its own page only; a refusal never says whom it is about.</summary>
public sealed class KeepApartPair
{
    private KeepApartPair()
    {
    }

    /// <summary>The order of the two does not matter.</summary>
    public KeepApartPair(Guid one, Guid other, string note, Guid addedBy, DateTimeOffset addedAt)
    {
        (FirstId, SecondId) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        Note = PlainText.Clean(note);
        AddedBy = addedBy;
        AddedAt = addedAt;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid FirstId { get; private init; }

    public Guid SecondId { get; private init; }

    /// <summary>About planning only, at most 200 characters.</summary>
    public string Note { get; private init; } = "";

    public Guid AddedBy { get; private init; }

    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>When it ended; null while it holds.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public void End(DateTimeOffset now) => EndedAt = now;
}
