using IopPortal.Domain.Attendance;

namespace IopPortal.Features.Today;

/// <summary>A client whose week will not reach its minimum as things stand (D2).</summary>
public sealed record AtRiskView(Guid ClientId, string Name, WeekMeter Week);
