namespace IopPortal.Domain.Clients;

/// <summary>A staff member's place in a client's treatment team, from one date to another; it makes the client caseload.</summary>
public sealed class CareTeamMember
{
    private CareTeamMember()
    {
    }

    public CareTeamMember(Guid clientId, Guid staffId, CareRole role, bool isPrimary, DateOnly from, DateOnly? to = null)
    {
        ClientId = clientId;
        StaffId = staffId;
        Role = role;
        IsPrimary = isPrimary;
        From = from;
        To = to;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ClientId { get; private init; }

    public Guid StaffId { get; private init; }

    public CareRole Role { get; private init; }

    public bool IsPrimary { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? To { get; private set; }

    public void EndOn(DateOnly lastDay) => To = lastDay;
}
