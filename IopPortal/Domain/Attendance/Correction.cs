namespace IopPortal.Domain.Attendance;

/// <summary>How much it takes to change a mark (C7).</summary>
public enum Correction
{
    /// <summary>A first mark, or the marker's own before the session's end: no reason.</summary>
    None,

    /// <summary>Later, or by somebody else: a reason.</summary>
    BeforeLock,

    /// <summary>After the lock: only a director or case manager, with a reason.</summary>
    AfterLock,
}
