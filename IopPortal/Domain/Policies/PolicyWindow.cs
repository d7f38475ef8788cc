namespace IopPortal.Domain.Policies;

/// <summary>The stretch of time a rule looks at.</summary>
public enum PolicyWindow
{
    /// <summary>Since admission.</summary>
    Episode,

    /// <summary>The last Days days, today included.</summary>
    Days,

    /// <summary>The calendar month of today.</summary>
    Month,
}
