namespace IopPortal.Domain.Staff;

/// <summary>A licence or certificate; nothing that needs one is booked after it expires (B5).</summary>
public sealed class Credential
{
    private Credential()
    {
    }

    public Credential(Guid staffId, CredentialDetails details)
    {
        StaffId = staffId;
        Type = PlainText.Clean(details.Type);
        Number = PlainText.Clean(details.Number);
        State = PlainText.Clean(details.State);
        Issued = details.Issued;
        Expires = details.Expires;
        VerifiedOn = details.VerifiedOn;
        VerifiedBy = PlainText.Clean(details.VerifiedBy);
        Supervisor = PlainText.Clean(details.Supervisor);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid StaffId { get; private init; }

    public string Type { get; private init; } = "";

    public string Number { get; private init; } = "";

    public string State { get; private init; } = "";

    public DateOnly? Issued { get; private init; }

    /// <summary>The last day it is valid.</summary>
    public DateOnly Expires { get; private init; }

    public DateOnly? VerifiedOn { get; private init; }

    public string VerifiedBy { get; private init; } = "";

    public string Supervisor { get; private init; } = "";
}
