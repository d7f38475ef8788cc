using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Clients;

/// <summary>One place in a group.</summary>
/// <param name="MayChange">End, pause or move it.</param>
public sealed record ClientPlaceView(Guid MembershipId, Guid GroupId, string Group, DateOnly From, DateOnly? Until, WeekdaySet Weekdays, bool MayChange)
{
    /// <summary>An alumni or aftercare group, open to those who were discharged (B12).</summary>
    public bool IsForAlumni { get; init; }
}
