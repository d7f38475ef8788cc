using IopPortal.Components.Ui;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Settings;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>Gives a program new numbers from a date on.</summary>
public sealed partial class ParametersForm(SaveParameters saveParameters, CurrentActor actors) : CommandPart(actors)
{
    private readonly Dictionary<string, int?> _values = [];
    private readonly HashSet<AbsenceReason> _autoExcused = [];

    private Dictionary<DateOnly, int> _known = []; // Versions as they were shown.
    private DateOnly? _validFrom;
    private bool _countShortBreaks;

    [Parameter, EditorRequired]
    public ProgramView Program { get; set; } = default!;

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>Saved, or given up.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>Somebody else's change should be shown.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        var now = Program.Parameters.Count > 0 ? Program.Parameters[0] : null;
        var (attendance, planning) = (now?.Attendance ?? new(), now?.Planning ?? new());
        foreach (var field in ParameterField.All)
        {
            _values[field.Name] = field.Read(attendance, planning);
        }

        Remember();
        _countShortBreaks = attendance.CountShortBreaks;
        _autoExcused.UnionWith(attendance.AutoExcused);
        _validFrom = Today.AddDays(7 - (((int)Today.DayOfWeek - (int)Program.WeekStart + 7) % 7)); // The next week's first day.
    }

    private async Task SaveAsync()
    {
        if (IsStale)
        {
            Remember(); // What is there now stands above the form: saving again means it.
        }

        var date = _validFrom ?? default;
        var version = _known.GetValueOrDefault(date);
        var command = new SaveParametersCommand(Program.Id, version, date, Attendance(), Planning());
        if (await SendAsync(async (actor, cancellation) => (await saveParameters.HandleAsync(actor, command, cancellation)).AskFor(nameof(command.ValidFrom), _validFrom)))
        {
            await Closed.InvokeAsync();
        }
        else if (IsStale)
        {
            await Changed.InvokeAsync();
        }
    }

    private void Excuse(AbsenceReason reason)
    {
        if (!_autoExcused.Remove(reason))
        {
            _autoExcused.Add(reason);
        }
    }

    private void Remember() => _known = Program.Parameters.ToDictionary(row => row.ValidFrom, row => row.Version);

    private int Of(string name) => _values[name] ?? -1;

    private AttendanceParameters Attendance() => new()
    {
        AdultMinWeeklyMinutes = Of(nameof(AttendanceParameters.AdultMinWeeklyMinutes)),
        AdultMaxWeeklyMinutes = Of(nameof(AttendanceParameters.AdultMaxWeeklyMinutes)),
        MinorMinWeeklyMinutes = Of(nameof(AttendanceParameters.MinorMinWeeklyMinutes)),
        MinorMaxWeeklyMinutes = Of(nameof(AttendanceParameters.MinorMaxWeeklyMinutes)),
        MinDaysPerWeek = Of(nameof(AttendanceParameters.MinDaysPerWeek)),
        MaxDaysPerWeek = Of(nameof(AttendanceParameters.MaxDaysPerWeek)),
        AdultDayMinimum = Of(nameof(AttendanceParameters.AdultDayMinimum)),
        MinorDayMinimum = Of(nameof(AttendanceParameters.MinorDayMinimum)),
        LateGraceMinutes = Of(nameof(AttendanceParameters.LateGraceMinutes)),
        LateCutoffMinutes = Of(nameof(AttendanceParameters.LateCutoffMinutes)),
        CountShortBreaks = _countShortBreaks,
        ShortBreakMinutes = Of(nameof(AttendanceParameters.ShortBreakMinutes)),
        ExcusedNoticeHours = Of(nameof(AttendanceParameters.ExcusedNoticeHours)),
        AttendanceLockHours = Of(nameof(AttendanceParameters.AttendanceLockHours)),
        RollCallDueMinutes = Of(nameof(AttendanceParameters.RollCallDueMinutes)),
        CheckInBeforeMinutes = Of(nameof(AttendanceParameters.CheckInBeforeMinutes)),
        CheckInAfterMinutes = Of(nameof(AttendanceParameters.CheckInAfterMinutes)),
        AutoExcused = [.. _autoExcused.Order()],
    };

    private PlanningParameters Planning() => new()
    {
        MinWeeks = Of(nameof(PlanningParameters.MinWeeks)),
        MaxWeeks = Of(nameof(PlanningParameters.MaxWeeks)),
        DefaultWeeks = Of(nameof(PlanningParameters.DefaultWeeks)),
        MaxSeriesDates = Of(nameof(PlanningParameters.MaxSeriesDates)),
        GroupCapacity = Of(nameof(PlanningParameters.GroupCapacity)),
        GroupMinimum = Of(nameof(PlanningParameters.GroupMinimum)),
        GroupHardCap = Of(nameof(PlanningParameters.GroupHardCap)),
        WarnDayBelow = Of(nameof(PlanningParameters.WarnDayBelow)),
        WarnDayAbove = Of(nameof(PlanningParameters.WarnDayAbove)),
        IntakeDueDays = Of(nameof(PlanningParameters.IntakeDueDays)),
        TreatmentPlanDueDays = Of(nameof(PlanningParameters.TreatmentPlanDueDays)),
        ReviewEveryDays = Of(nameof(PlanningParameters.ReviewEveryDays)),
        DischargePlanDaysBefore = Of(nameof(PlanningParameters.DischargePlanDaysBefore)),
        RecertifyEveryDays = Of(nameof(PlanningParameters.RecertifyEveryDays)),
        MaxTaperDays = Of(nameof(PlanningParameters.MaxTaperDays)),
        WarnUnitsLeft = Of(nameof(PlanningParameters.WarnUnitsLeft)),
        WarnPercentUsed = Of(nameof(PlanningParameters.WarnPercentUsed)),
        WarnDaysLeft = Of(nameof(PlanningParameters.WarnDaysLeft)),
    };
}
