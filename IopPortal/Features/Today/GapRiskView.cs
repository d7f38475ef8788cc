using IopPortal.Features.Attendance;

namespace IopPortal.Features.Today;

/// <summary>A client who is offered nothing for longer than the payer allows (D6).</summary>
public sealed record GapRiskView(Guid ClientId, string Name, ServiceGapView Gap);
