namespace IopPortal.Domain.Sessions;

/// <summary>How far down a day's column something reaches, in rows of the board; half-open.</summary>
public readonly record struct BoardSpan(int From, int To)
{
    /// <summary>Back to back is side by side with nobody.</summary>
    public bool Overlaps(BoardSpan other) => From < other.To && other.From < To;
}
