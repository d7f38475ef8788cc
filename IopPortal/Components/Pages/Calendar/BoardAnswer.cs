namespace IopPortal.Components.Pages.Calendar;

/// <summary>What the script that moves a block is told.</summary>
/// <param name="State">"free", "reason" (it can be saved with one), "refused", "moved" or "asked" (a form has opened).</param>
/// <param name="Say">Read aloud: where it is, and what that means.</param>
/// <param name="Why">The rule, shown on the block.</param>
/// <param name="Way">What would help.</param>
/// <param name="Blocking">Sessions on the board that hold the room or the lead then.</param>
public sealed record BoardAnswer(string State, string Say, string Why = "", string Way = "", IReadOnlyList<Guid>? Blocking = null);
