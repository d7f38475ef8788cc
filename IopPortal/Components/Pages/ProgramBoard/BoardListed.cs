namespace IopPortal.Components.Pages.ProgramBoard;

/// <summary>A list behind a figure with its heading.</summary>
/// <param name="Words">What is counted: "clients in care".</param>
public sealed record BoardListed(string Words, IReadOnlyList<BoardLine> Lines);
