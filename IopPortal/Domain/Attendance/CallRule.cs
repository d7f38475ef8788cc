namespace IopPortal.Domain.Attendance;

/// <summary>Says when somebody who did not come needs no more calls.</summary>
public static class CallRule
{
    /// <summary>Reached, or a message was left; no answer and a wrong number are tries.</summary>
    public static bool IsSettled(IEnumerable<CallOutcome> outcomes) => outcomes.Any(outcome => outcome is CallOutcome.Reached or CallOutcome.LeftMessage);
}
