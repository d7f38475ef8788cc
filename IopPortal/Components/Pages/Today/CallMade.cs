using IopPortal.Domain.Attendance;

namespace IopPortal.Components.Pages.Today;

/// <summary>How a call ended, with what the caller wrote beside it.</summary>
public sealed record CallMade(CallOutcome Outcome, string Note);
