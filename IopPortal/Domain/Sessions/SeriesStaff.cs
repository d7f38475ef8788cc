namespace IopPortal.Domain.Sessions;

/// <summary>Who leads the sessions of a series.</summary>
public sealed record SeriesStaff(Guid StaffId, BookingRole Role)
{
    /// <summary>The same with another lead; whoever leads does not help as well.</summary>
    public static IReadOnlyList<SeriesStaff> With(Guid? leadId, IReadOnlyCollection<SeriesStaff> staff) =>
        leadId is { } lead ? [new(lead, BookingRole.Lead), .. staff.Where(member => member.Role != BookingRole.Lead && member.StaffId != lead)] : [.. staff];
}
