using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Clients;

/// <summary>A group with sessions to come.</summary>
/// <param name="MayAdd">Whoever looks may give places in it.</param>
public sealed record GroupToJoinView(Guid Id, string Name, WeekdaySet Weekdays, TimeOnly Start, TimeOnly End, bool MayAdd)
{
    /// <summary>An alumni or aftercare group, open to those who were discharged (B12).</summary>
    public bool IsForAlumni { get; init; }
}
