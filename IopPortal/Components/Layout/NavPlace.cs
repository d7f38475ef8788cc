namespace IopPortal.Components.Layout;

/// <summary>One place of the main navigation.</summary>
public sealed record NavPlace(string Path, string Word, string Icon);
