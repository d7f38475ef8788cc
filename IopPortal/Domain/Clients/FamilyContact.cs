namespace IopPortal.Domain.Clients;

/// <summary>Someone close to a client who may take part in family sessions; gives the client no hours.</summary>
public sealed class FamilyContact
{
    private FamilyContact()
    {
    }

    public FamilyContact(Guid clientId, string name, string relationship, string phone, bool isGuardian)
    {
        ClientId = clientId;
        Name = PlainText.Clean(name);
        Relationship = PlainText.Clean(relationship);
        Phone = PlainText.Clean(phone);
        IsGuardian = isGuardian;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ClientId { get; private init; }

    public string Name { get; private init; } = "";

    public string Relationship { get; private init; } = "";

    public string Phone { get; private init; } = "";

    public bool IsGuardian { get; private init; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? EndedOn { get; private set; }

    public void EndOn(DateOnly lastDay) => EndedOn = lastDay;
}
