using IopPortal.Domain;

namespace IopPortal.Components.Wording;

/// <summary>Why a date was left out, in the few words that stay with the group. What to do about it belongs to the moment, not to the record.</summary>
public static class SkipWords
{
    public static string For(IReadOnlyList<Refusal> reasons) => reasons.Count == 0 ? "Left out" : Reason(reasons[0].Code);

    private static string Reason(string code) => code switch
    {
        "staff.time-off" or "staff.outside-hours" => "Whoever leads it is away",
        "staff.no-credential" => "Whoever leads it has no valid licence",
        _ when code.StartsWith("room.", StringComparison.Ordinal) => "The room is not available",
        _ when code.StartsWith("staff.", StringComparison.Ordinal) => "Whoever leads it is booked elsewhere",
        _ when code.StartsWith("client.", StringComparison.Ordinal) => "A client cannot come then",
        _ when code.StartsWith("time.", StringComparison.Ordinal) => "The clocks change",
        _ => "Left out",
    };
}
