namespace IopPortal.Features.Requests;

/// <param name="Key">Made by the page; the same command twice is asked once.</param>
/// <param name="Text">The wish, not for clinical notes; may be empty.</param>
public sealed record AskToMoveCommand(Guid Key, Guid SessionId, string Text = "");
