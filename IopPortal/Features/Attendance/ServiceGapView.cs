using IopPortal.Domain.Payers;

namespace IopPortal.Features.Attendance;

/// <summary>Longer without anything offered than the payer allows (D6).</summary>
/// <param name="Most">Days the payer allows.</param>
public sealed record ServiceGapView(ServiceGap Gap, int Most, string Payer);
