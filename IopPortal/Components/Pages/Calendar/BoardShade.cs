namespace IopPortal.Components.Pages.Calendar;

/// <summary>A closed stretch of a day.</summary>
public sealed record BoardShade(Guid Id, string Classes, string Text);
