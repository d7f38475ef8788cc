namespace IopPortal.Domain.Attendance;

/// <summary>How a call to a client who did not come ended.</summary>
public enum CallOutcome
{
    Reached,
    LeftMessage,
    NoAnswer,
    WrongNumber,
}
