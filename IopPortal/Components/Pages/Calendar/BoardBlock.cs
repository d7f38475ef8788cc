using IopPortal.Features.Scheduling.Board;

namespace IopPortal.Components.Pages.Calendar;

/// <summary>One session in its place.</summary>
/// <param name="Classes">Its row, length, column and width in the grid, and how it looks.</param>
public sealed record BoardBlock(BoardSessionView Session, string Classes, string Href, bool IsSelected)
{
    public string Title => BoardWords.Title(Session);
}
