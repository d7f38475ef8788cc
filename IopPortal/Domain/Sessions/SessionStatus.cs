namespace IopPortal.Domain.Sessions;

/// <summary>How a session is stored; in progress and completed are read off the clock.</summary>
public enum SessionStatus
{
    Draft,
    Scheduled,
    Cancelled,
}
