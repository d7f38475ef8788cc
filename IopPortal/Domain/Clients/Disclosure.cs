namespace IopPortal.Domain.Clients;

/// <summary>Something about a client that was told to somebody outside, and under which consent.</summary>
public sealed class Disclosure
{
    private Disclosure()
    {
    }

    public Disclosure(Guid clientId, Guid consentId, string recipient, string what, string purpose, Guid by, DateTimeOffset at)
    {
        ClientId = clientId;
        ConsentId = consentId;
        Recipient = PlainText.Clean(recipient);
        What = PlainText.Clean(what);
        Purpose = PlainText.Clean(purpose);
        By = by;
        At = at;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ClientId { get; private init; }

    public Guid ConsentId { get; private init; }

    public string Recipient { get; private init; } = "";

    public string What { get; private init; } = "";

    public string Purpose { get; private init; } = "";

    public Guid By { get; private init; }

    public DateTimeOffset At { get; private init; }
}
