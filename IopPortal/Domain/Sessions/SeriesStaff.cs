namespace IopPortal.Domain.Sessions;

/// <summary>Who leads the sessions of a series.</summary>
public sealed record SeriesStaff(Guid StaffId, BookingRole Role);
