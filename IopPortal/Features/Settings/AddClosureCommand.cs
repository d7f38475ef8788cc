namespace IopPortal.Features.Settings;

/// <summary>A closure as filled in; Key makes a repeat harmless.</summary>
public sealed record AddClosureCommand(Guid Key, ClosedPlace Closed, string Reason);
