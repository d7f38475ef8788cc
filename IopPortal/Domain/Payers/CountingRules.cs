using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;

namespace IopPortal.Domain.Payers;

/// <summary>The numbers that hold for one client on one date: the payer's go before the program's.</summary>
/// <param name="Numbers">In force, the payer's put in.</param>
/// <param name="MinServicesPerDay">Attended services that make a day qualify instead of minutes; null: minutes do (D1).</param>
/// <param name="UncountedKinds">Kinds the payer does not count.</param>
/// <param name="MaxDaysWithoutService">Longest gap between offered days (D6); null: none is asked for.</param>
/// <param name="Payer">Whose numbers these are; null: the program's own.</param>
public sealed record CountingRules(AttendanceParameters Numbers, int? MinServicesPerDay, IReadOnlyList<SessionKind> UncountedKinds, int? MaxDaysWithoutService, string? Payer)
{
    public static CountingRules Of(AttendanceParameters program) => new(program, null, [], null, null);

    public static CountingRules Of(AttendanceParameters program, string payer, PayerNumbers numbers) => new(
        program with
        {
            AdultDayMinimum = numbers.DayMinimum ?? program.AdultDayMinimum,
            MinorDayMinimum = numbers.DayMinimum ?? program.MinorDayMinimum,
            MinDaysPerWeek = numbers.MinDaysPerWeek ?? program.MinDaysPerWeek,
            AdultMinWeeklyMinutes = numbers.MinWeeklyMinutes ?? program.AdultMinWeeklyMinutes,
            MinorMinWeeklyMinutes = numbers.MinWeeklyMinutes ?? program.MinorMinWeeklyMinutes,
            AdultMaxWeeklyMinutes = numbers.MaxWeeklyMinutes ?? program.AdultMaxWeeklyMinutes,
            MinorMaxWeeklyMinutes = numbers.MaxWeeklyMinutes ?? program.MinorMaxWeeklyMinutes,
            CountShortBreaks = numbers.CountShortBreaks ?? program.CountShortBreaks,
        },
        numbers.MinServicesPerDay,
        numbers.UncountedKinds,
        numbers.MaxDaysWithoutService,
        payer);

    /// <summary>Whether attendance of this kind gives hours (C5).</summary>
    public bool Counts(SessionKind kind) => SessionKindFacts.Of(kind).CountsTowardHours && !UncountedKinds.Contains(kind);

    /// <summary>D1: enough credited minutes, or enough services where the payer counts those.</summary>
    public bool Qualifies(int minutes, int services, bool isMinor) =>
        MinServicesPerDay is { } asked ? services >= asked : minutes >= Numbers.DayMinimum(isMinor);
}
