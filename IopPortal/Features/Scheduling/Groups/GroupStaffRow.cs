using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Who leads a group.</summary>
public sealed record GroupStaffRow(Guid StaffId, string Name, Discipline Discipline, BookingRole Role);
