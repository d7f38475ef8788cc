using System.Globalization;
using IopPortal.Features.Scheduling.Board;

namespace IopPortal.Components.Pages.Calendar;

/// <summary>One session in its place.</summary>
/// <param name="Was">Where it stood when the board was opened, if it has moved since.</param>
/// <param name="Classes">Its row, length, column and width in the grid, and how it looks.</param>
public sealed record BoardBlock(BoardSessionView Session, string Classes, string Href, bool IsSelected, string? Was = null)
{
    public string Title => BoardWords.Title(Session);

    /// <summary>Start and length in minutes, for the script that moves it; null where this person may not.</summary>
    public string? Move => Session.MayMove ? string.Create(CultureInfo.InvariantCulture, $"{Session.Start.ToTimeSpan().TotalMinutes} {(Session.End - Session.Start).TotalMinutes}") : null;
}
