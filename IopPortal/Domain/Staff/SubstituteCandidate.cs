namespace IopPortal.Domain.Staff;

/// <summary>A qualified, licensed and free colleague, and what speaks for choosing this one.</summary>
/// <param name="KnownClients">How many of the session's clients have this colleague on their treatment team.</param>
/// <param name="ContactMinutes">Booked with clients that day already.</param>
/// <param name="Groups">Group sessions booked that day already.</param>
public sealed record SubstituteCandidate(Guid StaffId, string Name, Discipline Discipline, int KnownClients, int ContactMinutes, int Groups, int MaxGroupsPerDay)
{
    /// <summary>One more group would pass the limit.</summary>
    public bool IsAtGroupLimit => Groups >= MaxGroupsPerDay;
}
