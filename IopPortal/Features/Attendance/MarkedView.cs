using IopPortal.Domain;
using IopPortal.Domain.Attendance;

namespace IopPortal.Features.Attendance;

/// <summary>What became of a mark.</summary>
/// <param name="Because">Why the status is not the one asked for; null when it is.</param>
public sealed record MarkedView(AttendanceStatus Status, int Version, bool Changed, Refusal? Because);
