using IopPortal.Features.Scheduling.Substitutes;

namespace IopPortal.Components.Pages.Substitutes;

/// <summary>One thing to choose for a session: a colleague, leaving it, calling it off.</summary>
public readonly record struct CoverPick(CoverAction Action, Guid? StaffId = null);
