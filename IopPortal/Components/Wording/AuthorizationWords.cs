using IopPortal.Domain.Payers;
using IopPortal.Features.Authorizations;

namespace IopPortal.Components.Wording;

/// <summary>How an authorisation is told: what is used, how far it reaches, what it needs.</summary>
public static class AuthorizationWords
{
    /// <summary>"7 of 10 days used: covered to Mon, Mar 16; Wed, Mar 18 is day 11."</summary>
    public static string Sentence(AuthorizationDetails details, AuthorizationUse use)
    {
        var used = details.Status == AuthorizationStatus.NotRequired
            ? $"No authorisation is required: {UnitWords.Count(use.Kept, details.UnitType)} used"
            : $"{UnitWords.Number(use.Kept)} of {UnitWords.Count(use.Allowed, details.UnitType)} used";
        return $"{used}: {Reach(details, use)}";
    }

    /// <summary>"covered to Mon, Mar 16", for lists.</summary>
    public static string Cover(DateOnly? last, DateOnly? firstUncovered) => (last, firstUncovered) switch
    {
        (null, null) => "nothing is booked",
        ({ } to, null) => $"covered to {When.Date(to)}",
        (null, { } from) => $"not covered from {When.Date(from)}",
        ({ } to, { } from) => $"covered to {When.Date(to)}, not from {When.Date(from)}",
    };

    public static string For(AuthorizationWarning warning) => warning switch
    {
        AuthorizationWarning.FewUnits => "Running out",
        AuthorizationWarning.MostlyUsed => "Mostly used",
        AuthorizationWarning.EndsSoon => "Ends soon",
        AuthorizationWarning.ReviewDue => "Review due",
        _ => throw new ArgumentOutOfRangeException(nameof(warning), warning, null),
    };

    /// <summary>"Days 1 to 7 used, 8 to 10 booked, day 11 not covered", for those who do not see the strip.</summary>
    public static string Strip(IReadOnlyList<AuthorizationUnitView> units) => string.Join(
        ", ",
        units.GroupBy(unit => unit.State).Select(part => $"{(part.Count() == 1 ? $"day {part.First().Number}" : $"days {part.First().Number} to {part.Last().Number}")} {State(part.Key)}"));

    private static string Reach(AuthorizationDetails details, AuthorizationUse use) => (use.LastCovered, use.FirstUncovered) switch
    {
        (null, null) => "nothing is booked.",
        ({ } last, null) => $"everything booked is covered, to {When.Date(last)}.",
        (null, { } first) => $"{Uncovered(details, use, first)}.",
        ({ } last, { } first) => $"covered to {When.Date(last)}; {Uncovered(details, use, first)}.",
    };

    private static string Uncovered(AuthorizationDetails details, AuthorizationUse use, DateOnly first) =>
        first > details.End ? $"{When.Date(first)} is after its last day"
        : details.UnitType is AuthorizationUnit.Day or AuthorizationUnit.Session ? $"{When.Date(first)} is {UnitWords.Name(details.UnitType)} {UnitWords.Number(decimal.Floor(use.Allowed) + 1)}"
        : $"{When.Date(first)} goes beyond its {UnitWords.Name(details.UnitType)}s";

    private static string State(UnitState state) => state switch
    {
        UnitState.Used => "used",
        UnitState.Booked => "booked",
        UnitState.Free => "free",
        _ => "not covered",
    };
}
