namespace IopPortal.Components.Pages.Calendar;

/// <summary>One column of the board: a day, or in the day view one person, room or track.</summary>
/// <param name="LaneId">In the day view the person, room or track it stands for.</param>
/// <param name="Marks">Places that sessions have left.</param>
/// <param name="BookHref">Where a click on an empty place leads, its time still to be added; null where nobody may book.</param>
/// <param name="NowClass">The row of the present moment; null when it lies elsewhere.</param>
/// <param name="AfterNow">The first block that begins later, before which the present moment is told; null when none does.</param>
public sealed record BoardColumn(
    string Key,
    DateOnly Date,
    Guid? LaneId,
    string Heading,
    bool IsToday,
    bool IsActive,
    int Parallel,
    IReadOnlyList<BoardBlock> Blocks,
    IReadOnlyList<BoardShade> Shades,
    IReadOnlyList<BoardShade> Marks,
    string? BookHref,
    string? NowClass,
    BoardBlock? AfterNow);
