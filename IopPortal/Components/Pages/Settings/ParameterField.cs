using IopPortal.Domain.Attendance;
using IopPortal.Domain.Tracks;

namespace IopPortal.Components.Pages.Settings;

/// <summary>One number a program is run by: how it is called, in which unit, and where it is kept.</summary>
public sealed record ParameterField(string Group, string Name, string Label, string Unit, Func<AttendanceParameters, PlanningParameters, int> Read, string? Hint = null)
{
    public static IReadOnlyList<ParameterField> All { get; } =
    [
        Of("Hours a week", nameof(AttendanceParameters.AdultMinWeeklyMinutes), "Adults, at least", "min", a => a.AdultMinWeeklyMinutes),
        Of("Hours a week", nameof(AttendanceParameters.AdultMaxWeeklyMinutes), "Adults, at most", "min", a => a.AdultMaxWeeklyMinutes),
        Of("Hours a week", nameof(AttendanceParameters.MinorMinWeeklyMinutes), "Under 18, at least", "min", a => a.MinorMinWeeklyMinutes),
        Of("Hours a week", nameof(AttendanceParameters.MinorMaxWeeklyMinutes), "Under 18, at most", "min", a => a.MinorMaxWeeklyMinutes),
        Of("Days", nameof(AttendanceParameters.MinDaysPerWeek), "Days a week, at least", "days", a => a.MinDaysPerWeek),
        Of("Days", nameof(AttendanceParameters.MaxDaysPerWeek), "Days a week, at most", "days", a => a.MaxDaysPerWeek),
        Of("Days", nameof(AttendanceParameters.AdultDayMinimum), "A full day, adults", "min", a => a.AdultDayMinimum),
        Of("Days", nameof(AttendanceParameters.MinorDayMinimum), "A full day, under 18", "min", a => a.MinorDayMinimum),
        Planned("Days", nameof(PlanningParameters.WarnDayBelow), "Point out days shorter than", "min", p => p.WarnDayBelow),
        Planned("Days", nameof(PlanningParameters.WarnDayAbove), "Point out days longer than", "min", p => p.WarnDayAbove),
        Of("Attendance", nameof(AttendanceParameters.LateGraceMinutes), "Not late until", "min after the start", a => a.LateGraceMinutes),
        Of("Attendance", nameof(AttendanceParameters.LateCutoffMinutes), "Not admitted after", "min after the start", a => a.LateCutoffMinutes),
        Of("Attendance", nameof(AttendanceParameters.ShortBreakMinutes), "A short break is up to", "min", a => a.ShortBreakMinutes),
        Of("Attendance", nameof(AttendanceParameters.ExcusedNoticeHours), "Notice for an excused absence", "hours", a => a.ExcusedNoticeHours),
        Of("Attendance", nameof(AttendanceParameters.RollCallDueMinutes), "Roll call is due", "min after the end", a => a.RollCallDueMinutes),
        Of("Attendance", nameof(AttendanceParameters.AttendanceLockHours), "Attendance locks after", "hours", a => a.AttendanceLockHours),
        Of("Attendance", nameof(AttendanceParameters.CheckInBeforeMinutes), "Clients check themselves in from", "min before the start", a => a.CheckInBeforeMinutes),
        Of("Attendance", nameof(AttendanceParameters.CheckInAfterMinutes), "Clients check themselves in until", "min after the start", a => a.CheckInAfterMinutes),
        Planned("Planning", nameof(PlanningParameters.MinWeeks), "A stay lasts at least", "weeks", p => p.MinWeeks),
        Planned("Planning", nameof(PlanningParameters.DefaultWeeks), "A stay usually lasts", "weeks", p => p.DefaultWeeks),
        Planned("Planning", nameof(PlanningParameters.MaxWeeks), "A stay lasts at most", "weeks", p => p.MaxWeeks),
        Planned("Planning", nameof(PlanningParameters.GroupMinimum), "A group needs", "clients", p => p.GroupMinimum),
        Planned("Planning", nameof(PlanningParameters.GroupCapacity), "A group usually has room for", "clients", p => p.GroupCapacity),
        Planned("Planning", nameof(PlanningParameters.GroupHardCap), "No group is larger than", "clients", p => p.GroupHardCap),
        Planned("Planning", nameof(PlanningParameters.MaxSeriesDates), "A series has at most", "dates", p => p.MaxSeriesDates),
        Planned("What a stay owes", nameof(PlanningParameters.IntakeDueDays), "Intake is due", "days after the referral", p => p.IntakeDueDays, "Psychological test, medical evaluation and interview."),
        Planned("What a stay owes", nameof(PlanningParameters.TreatmentPlanDueDays), "Treatment plan is due", "days after the admission", p => p.TreatmentPlanDueDays),
        Planned("What a stay owes", nameof(PlanningParameters.ReviewEveryDays), "Progress review every", "days", p => p.ReviewEveryDays, "A payer with a number of its own goes before it."),
        Planned("What a stay owes", nameof(PlanningParameters.RecertifyEveryDays), "Recertification every", "days", p => p.RecertifyEveryDays, "A payer with a number of its own goes before it."),
        Planned("What a stay owes", nameof(PlanningParameters.DischargePlanDaysBefore), "Discharge plan is due", "days before the end", p => p.DischargePlanDaysBefore),
        Planned("What a stay owes", nameof(PlanningParameters.MaxTaperDays), "A taper lasts at most", "days", p => p.MaxTaperDays, "While it lasts, weeks below the minimum are not counted as short."),
        Planned("Authorisations are pointed out", nameof(PlanningParameters.WarnUnitsLeft), "With at most this left", "units", p => p.WarnUnitsLeft),
        Planned("Authorisations are pointed out", nameof(PlanningParameters.WarnPercentUsed), "With at least this used", "%", p => p.WarnPercentUsed),
        Planned("Authorisations are pointed out", nameof(PlanningParameters.WarnDaysLeft), "With at most this to its end", "days", p => p.WarnDaysLeft),
    ];

    private static ParameterField Of(string group, string name, string label, string unit, Func<AttendanceParameters, int> read) => new(group, name, label, unit, (attendance, _) => read(attendance));

    private static ParameterField Planned(string group, string name, string label, string unit, Func<PlanningParameters, int> read, string? hint = null) =>
        new(group, name, label, unit, (_, planning) => read(planning), hint);
}
