using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Time;
using IopPortal.Features.Attendance;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Attendance;

/// <summary>Times, reasons and a comment for one mark, with what they lead to before it is saved.</summary>
public sealed partial class RollRowEditor : ComponentBase
{
    private TimeOnly? _arrived;
    private TimeOnly? _left;
    private AbsenceReason? _absence;
    private DateOnly? _toldOn;
    private TimeOnly? _toldAt;
    private bool _admit;
    private bool _grant;
    private string _reason = "";
    private string _comment = "";

    [Parameter, EditorRequired]
    public AttendanceRowView Row { get; set; } = null!;

    [Parameter, EditorRequired]
    public AttendanceSheetView Sheet { get; set; } = null!;

    /// <summary>The choice that was tapped.</summary>
    [Parameter, EditorRequired]
    public AttendanceStatus Status { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    [Parameter]
    public EventCallback<MarkAttendanceCommand> Save { get; set; }

    [Parameter]
    public EventCallback Close { get; set; }

    private bool CanAdmit => Sheet.Rights.AdmitLate && (_admit || Decision.Because?.Code == "attendance.not-admitted");

    private bool CanGrant => Sheet.Rights.GrantExcuse && _absence is not null && (_grant || Decision.Because is not null);

    private bool NeedsReason => Row.Correction != Correction.None || (CanAdmit && _admit) || (CanGrant && _grant);

    private string SaveWord => Decision.Mark.Status == Status ? $"Save {EnumWords.For(Status).ToLowerInvariant()}" : "Save";

    private MarkDecision Decision => MarkRule.Decide(Asked, Sheet.Slot, Sheet.Parameters);

    private string Preview
    {
        get
        {
            if (Status == AttendanceStatus.Excused && _absence is null)
            {
                return $"Excused with {Sheet.Parameters.ExcusedNoticeHours} hours’ notice, or for a hospital stay, a bereavement, a court date or the weather.";
            }

            var decision = Decision;
            return decision.Because is { } because ? Words.For(because, Sheet.Zone) : $"{EnumWords.For(decision.Mark.Status)}: {Credited(decision.Mark)} of {Sheet.Slot.Minutes} min.";
        }
    }

    private AttendanceMark Asked => new(Status)
    {
        ArrivedAt = At(Sheet.When.Date, _arrived),
        LeftAt = At(Sheet.When.Date, _left),
        AbsenceReason = _absence,
        NotifiedAt = At(_toldOn ?? Sheet.When.Date, _toldAt),
        AdmittedLate = _admit,
        Granted = _grant,
    };

    protected override void OnInitialized()
    {
        _arrived = Row.ArrivedAt ?? (Status == AttendanceStatus.Late ? Sheet.OnTimeUntil.AddMinutes(1) : null);
        _left = Row.LeftAt;
        _absence = Row.AbsenceReason;
        _comment = Row.Comment;
        _admit = Row.AdmittedLate;
        _grant = Row.Granted;
        (_toldOn, _toldAt) = Row.NotifiedAt is { } told ? ZoneTime.ToLocal(told, Sheet.Zone) is var (date, time) ? (date, (TimeOnly?)new TimeOnly(time.Hour, time.Minute)) : default : (Sheet.Today < Sheet.When.Date ? Sheet.Today : Sheet.When.Date, null);
    }

    private string Id(string part) => $"{part}-{Row.ClientId:N}";

    private DateTimeOffset? At(DateOnly date, TimeOnly? time) => time is { } local ? ZoneTime.NearestInstant(date, local, Sheet.Zone) : null;

    private int Credited(AttendanceMark mark) => CreditedMinutes.Of(
        mark.Status,
        Sheet.Slot,
        CreditedMinutes.UncountedBreaks(Sheet.Breaks, Sheet.When.Date, Sheet.Zone, Sheet.Parameters, Sheet.Slot.Start),
        mark.ArrivedAt,
        mark.LeftAt,
        Sheet.Parameters.LateGraceMinutes);

    private void Earlier() => Step(-1);

    private void Later() => Step(1);

    private void Step(int minutes) => _arrived = (_arrived ?? Sheet.When.Start).AddMinutes(minutes);

    private Task SaveAsync() => Save.InvokeAsync(Command(Status));

    private Task SaveUnexcusedAsync() => Save.InvokeAsync(Command(AttendanceStatus.Unexcused));

    private MarkAttendanceCommand Command(AttendanceStatus status) => new(Sheet.SessionId, Row.ClientId, status, Row.Version)
    {
        ArrivedAt = _arrived,
        LeftAt = _left,
        AbsenceReason = _absence,
        NotifiedOn = _toldOn,
        NotifiedAt = _toldAt,
        AdmitLate = CanAdmit && _admit,
        Grant = CanGrant && _grant,
        Comment = _comment,
        Reason = NeedsReason ? _reason : "",
    };
}
