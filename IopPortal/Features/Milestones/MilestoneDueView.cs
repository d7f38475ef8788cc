using IopPortal.Domain.Clients;

namespace IopPortal.Features.Milestones;

public sealed record MilestoneDueView(Guid Id, Guid ClientId, string Name, MilestoneKind Kind, DateOnly Due);
