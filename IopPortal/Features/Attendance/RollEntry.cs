using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Attendance;

/// <summary>One client of a session's roster with the mark so far.</summary>
/// <param name="ProgramId">The program of the enrolment that covers the service date, whose numbers count.</param>
internal sealed record RollEntry(Booking Booking, AttendanceRecord? Record, Guid? EnrollmentId, Guid? ProgramId)
{
    public Guid ClientId => Booking.ResourceId;
}
