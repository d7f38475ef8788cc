namespace IopPortal.Domain.Sessions;

/// <summary>An edit of a series as a person asks for it.</summary>
/// <param name="Stays">A date somebody wants left as it is, whatever the series does.</param>
internal sealed record ModelEdit(
    bool Following, DateOnly From, WeekdaySet Weekdays, TimeOnly Start, TimeOnly End, DateOnly Last, bool OverwriteMoved, DateOnly? Stays, Guid Room, Guid Lead);
