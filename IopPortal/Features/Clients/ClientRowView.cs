using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;

namespace IopPortal.Features.Clients;

/// <summary>One client in the list; what the reader may not see is null or empty.</summary>
public sealed record ClientRowView(
    Guid Id, string Name, string? Mrn, string? Phone, bool? SafeToLeaveMessage, EnrollmentStatus? Status, IReadOnlyList<TrackTag> Tracks, WeekMeter? Week);
