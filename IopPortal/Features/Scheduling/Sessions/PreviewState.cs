namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>What becomes of a date of a plan.</summary>
public enum PreviewState
{
    Fits,

    /// <summary>Saved only with a reason.</summary>
    NeedsReason,

    /// <summary>Skipped by itself (A4).</summary>
    Closed,

    LeftOut,

    /// <summary>The local time does not exist or comes twice (A10).</summary>
    Undecided,

    Blocked,
}
