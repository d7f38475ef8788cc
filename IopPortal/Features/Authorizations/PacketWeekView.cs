using IopPortal.Domain.Attendance;

namespace IopPortal.Features.Authorizations;

/// <summary>One program week.</summary>
public sealed record PacketWeekView(DateOnly Start, WeekMeter Meter);
