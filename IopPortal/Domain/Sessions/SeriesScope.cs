namespace IopPortal.Domain.Sessions;

/// <summary>Which dates of a series an edit is meant for (A5). One date alone is moved by itself and is no edit of the series.</summary>
public enum SeriesScope
{
    /// <summary>From one date on; the series is split there.</summary>
    Following,

    /// <summary>Every date that can still change.</summary>
    All,
}
