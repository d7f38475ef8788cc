using IopPortal.Domain.Clients;

namespace IopPortal.Features.Authorizations;

/// <summary>Something the stay owes, and whether it was done.</summary>
public sealed record PacketMilestoneView(MilestoneKind Kind, DateOnly Due, DateOnly? Done);
