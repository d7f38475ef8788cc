using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;

namespace IopPortal.Domain.Tracks;

/// <summary>Says which of a program's numbers make no sense, alone or together. Pure.</summary>
public static class ParameterRanges
{
    private const int WeekMinutes = 3000;
    private const int DayMinutes = 720;

    public static IReadOnlyList<Refusal> Check(AttendanceParameters attendance, PlanningParameters planning) =>
    [
        .. FormCheck.All(
            FormCheck.Number(nameof(attendance.AdultMinWeeklyMinutes), attendance.AdultMinWeeklyMinutes, 0, WeekMinutes),
            FormCheck.Number(nameof(attendance.AdultMaxWeeklyMinutes), attendance.AdultMaxWeeklyMinutes, 0, WeekMinutes),
            FormCheck.Number(nameof(attendance.MinorMinWeeklyMinutes), attendance.MinorMinWeeklyMinutes, 0, WeekMinutes),
            FormCheck.Number(nameof(attendance.MinorMaxWeeklyMinutes), attendance.MinorMaxWeeklyMinutes, 0, WeekMinutes),
            FormCheck.Number(nameof(attendance.MinDaysPerWeek), attendance.MinDaysPerWeek, 0, 7),
            FormCheck.Number(nameof(attendance.MaxDaysPerWeek), attendance.MaxDaysPerWeek, 1, 7),
            FormCheck.Number(nameof(attendance.AdultDayMinimum), attendance.AdultDayMinimum, 0, DayMinutes),
            FormCheck.Number(nameof(attendance.MinorDayMinimum), attendance.MinorDayMinimum, 0, DayMinutes),
            FormCheck.Number(nameof(attendance.LateGraceMinutes), attendance.LateGraceMinutes, 0, 60),
            FormCheck.Number(nameof(attendance.LateCutoffMinutes), attendance.LateCutoffMinutes, 0, 120),
            FormCheck.Number(nameof(attendance.ShortBreakMinutes), attendance.ShortBreakMinutes, 0, 60),
            FormCheck.Number(nameof(attendance.ExcusedNoticeHours), attendance.ExcusedNoticeHours, 0, 168),
            FormCheck.Number(nameof(attendance.AttendanceLockHours), attendance.AttendanceLockHours, 1, 720),
            FormCheck.Number(nameof(attendance.RollCallDueMinutes), attendance.RollCallDueMinutes, 0, 1440),
            FormCheck.Number(nameof(attendance.CheckInBeforeMinutes), attendance.CheckInBeforeMinutes, 0, SelfCheckInRule.Widest),
            FormCheck.Number(nameof(attendance.CheckInAfterMinutes), attendance.CheckInAfterMinutes, 0, SelfCheckInRule.Widest),
            attendance.AutoExcused.All(Enum.IsDefined) ? null : new Refusal("choice.unknown").At(nameof(attendance.AutoExcused)),
            FormCheck.Number(nameof(planning.MinWeeks), planning.MinWeeks, 1, 104),
            FormCheck.Number(nameof(planning.MaxWeeks), planning.MaxWeeks, 1, 104),
            FormCheck.Number(nameof(planning.DefaultWeeks), planning.DefaultWeeks, 1, 104),
            FormCheck.Number(nameof(planning.MaxSeriesDates), planning.MaxSeriesDates, 1, 400),
            FormCheck.Number(nameof(planning.GroupCapacity), planning.GroupCapacity, 1, 15),
            FormCheck.Number(nameof(planning.GroupMinimum), planning.GroupMinimum, 1, 15),
            FormCheck.Number(nameof(planning.GroupHardCap), planning.GroupHardCap, 1, 15),
            FormCheck.Number(nameof(planning.WarnDayBelow), planning.WarnDayBelow, 0, DayMinutes),
            FormCheck.Number(nameof(planning.WarnDayAbove), planning.WarnDayAbove, 0, DayMinutes),
            FormCheck.Number(nameof(planning.IntakeDueDays), planning.IntakeDueDays, 0, 90),
            FormCheck.Number(nameof(planning.TreatmentPlanDueDays), planning.TreatmentPlanDueDays, 0, 90),
            FormCheck.Number(nameof(planning.ReviewEveryDays), planning.ReviewEveryDays, 1, 180),
            FormCheck.Number(nameof(planning.DischargePlanDaysBefore), planning.DischargePlanDaysBefore, 0, 90),
            FormCheck.Number(nameof(planning.RecertifyEveryDays), planning.RecertifyEveryDays, 1, 365),
            FormCheck.Number(nameof(planning.MaxTaperDays), planning.MaxTaperDays, 1, TaperRule.MaxDays),
            FormCheck.Number(nameof(planning.WarnUnitsLeft), planning.WarnUnitsLeft, 0, 100),
            FormCheck.Number(nameof(planning.WarnPercentUsed), planning.WarnPercentUsed, 1, 100),
            FormCheck.Number(nameof(planning.WarnDaysLeft), planning.WarnDaysLeft, 0, 90)),
        .. Pairs(attendance, planning),
    ];

    private static IEnumerable<Refusal> Pairs(AttendanceParameters attendance, PlanningParameters planning) => FormCheck.All(
        Ordered(nameof(attendance.AdultMaxWeeklyMinutes), attendance.AdultMinWeeklyMinutes, attendance.AdultMaxWeeklyMinutes),
        Ordered(nameof(attendance.MinorMaxWeeklyMinutes), attendance.MinorMinWeeklyMinutes, attendance.MinorMaxWeeklyMinutes),
        Ordered(nameof(attendance.MaxDaysPerWeek), attendance.MinDaysPerWeek, attendance.MaxDaysPerWeek),
        Ordered(nameof(attendance.LateCutoffMinutes), attendance.LateGraceMinutes, attendance.LateCutoffMinutes),
        Ordered(nameof(planning.MaxWeeks), planning.MinWeeks, planning.MaxWeeks),
        Ordered(nameof(planning.DefaultWeeks), planning.MinWeeks, planning.DefaultWeeks),
        Ordered(nameof(planning.MaxWeeks), planning.DefaultWeeks, planning.MaxWeeks),
        Ordered(nameof(planning.GroupCapacity), planning.GroupMinimum, planning.GroupCapacity),
        Ordered(nameof(planning.GroupHardCap), planning.GroupCapacity, planning.GroupHardCap),
        Ordered(nameof(planning.WarnDayAbove), planning.WarnDayBelow, planning.WarnDayAbove)).Distinct();

    private static Refusal? Ordered(string field, int least, int most) =>
        most < least ? new Refusal("number.at-least", least) { Field = field } : null;
}
