namespace IopPortal.Features.Scheduling.Board;

/// <summary>What the board can be filtered by.</summary>
public enum BoardChoiceKind
{
    Location,
    Track,
    Staff,
    Room,

    /// <summary>Found by name, never listed.</summary>
    Client,
}
