namespace IopPortal.Domain.Sessions;

/// <summary>A series as it shall be: everything, changed or not.</summary>
/// <param name="RoomId">None for a series by video.</param>
/// <param name="Capacity">Places of a group; null for a series of one client.</param>
public sealed record SeriesTarget(
    WeekdaySet Weekdays, DateOnly LastDate, TimeOnly Start, TimeOnly End, Guid? RoomId, Guid LeadId, IReadOnlyList<Guid> CoLeadIds, int? Capacity)
{
    public IReadOnlyList<SeriesStaff> Staff => [new(LeadId, BookingRole.Lead), .. CoLeadIds.Distinct().Select(id => new SeriesStaff(id, BookingRole.CoLead))];
}
