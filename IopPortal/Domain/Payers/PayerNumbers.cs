using IopPortal.Domain.Sessions;

namespace IopPortal.Domain.Payers;

/// <summary>What a payer counts and asks for. Null: the program's number holds. Minutes and days as each name says.</summary>
public sealed record PayerNumbers
{
    public AuthorizationUnit UnitType { get; init; } = AuthorizationUnit.Day;

    /// <summary>Credited minutes from which a day qualifies (D1).</summary>
    public int? DayMinimum { get; init; }

    /// <summary>Attended services from which a day qualifies instead of minutes (D1).</summary>
    public int? MinServicesPerDay { get; init; }

    public int? MinDaysPerWeek { get; init; }

    /// <summary>Minutes.</summary>
    public int? MinWeeklyMinutes { get; init; }

    /// <summary>Minutes.</summary>
    public int? MaxWeeklyMinutes { get; init; }

    /// <summary>The longest gap between offered days, in days (D6).</summary>
    public int? MaxDaysWithoutService { get; init; }

    /// <summary>Whether short breaks count; meals never do.</summary>
    public bool? CountShortBreaks { get; init; }

    public int? MaxGroupSize { get; init; }

    /// <summary>Days between reviews.</summary>
    public int? ReviewEveryDays { get; init; }

    /// <summary>Days between recertifications.</summary>
    public int? RecertifyDays { get; init; }

    /// <summary>Kinds this payer does not count although the program does.</summary>
    public IReadOnlyList<SessionKind> UncountedKinds { get; init; } = [];
}
