namespace IopPortal.Components.Pages.Calendar;

/// <summary>A stretch of a day that is not a session: closed, or left by one.</summary>
public sealed record BoardShade(Guid Id, string Classes, string Text);
