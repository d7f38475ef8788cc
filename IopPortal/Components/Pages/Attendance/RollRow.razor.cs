using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Time;
using IopPortal.Features.Attendance;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Attendance;

/// <summary>One person on the roll: five choices in the same place, one tap each; what needs more opens underneath.</summary>
public sealed partial class RollRow(MarkAttendance markAttendance, CheckIn checkIn, CurrentActor actors, TimeProvider clock) : ComponentBase
{
    private IReadOnlyList<Refusal> _refusals = [];
    private AttendanceStatus? _draft;
    private bool _busy;

    [Parameter, EditorRequired]
    public AttendanceRowView Row { get; set; } = null!;

    [Parameter, EditorRequired]
    public AttendanceSheetView Sheet { get; set; } = null!;

    /// <summary>Something was stored for this client.</summary>
    [Parameter]
    public EventCallback<Guid> Marked { get; set; }

    private bool TooEarly => !Sheet.HasStarted;

    private bool IsNotAdmitted => Row is { Status: AttendanceStatus.Unexcused, ArrivedAt: not null };

    private bool IsUnexcused => Row is { Status: AttendanceStatus.Unexcused, ArrivedAt: null };

    private bool NeedsReason => Row.Correction != Correction.None;

    private string Note => Row switch
    {
        { Status: AttendanceStatus.CheckedIn } => "Checked in",
        { Status: AttendanceStatus.Unexcused, ArrivedAt: not null } => "Not admitted",
        { Says: { LateMinutes: null, Reason: not null }, Granted: false } => "", // It stands in their own words already.
        { AbsenceReason: { } reason, Granted: true } => $"{EnumWords.For(reason)}, excused by exception",
        { AbsenceReason: { } reason } => EnumWords.For(reason),
        { AdmittedLate: true } => "Admitted after the cut-off",
        _ => "",
    };

    private string Pressed(AttendanceStatus choice) => Choice(Row.Status) == choice ? "true" : "false";

    /// <summary>Which of the five a status stands under.</summary>
    private AttendanceStatus? Choice(AttendanceStatus status) => status switch
    {
        AttendanceStatus.Unexcused => IsNotAdmitted ? AttendanceStatus.Late : AttendanceStatus.Excused,
        _ => status,
    };

    private string Time(TimeOnly? known, TimeOnly implied) =>
        known is { } time ? When.Time(time) : MarkRule.IsAttended(Row.Status) ? When.Time(implied) : "–";

    private static string? Implied(TimeOnly? known) => known is null ? "implied" : null;

    private Task PresentAsync() =>
        SendOrOpenAsync(AttendanceStatus.Present, Mark(AttendanceStatus.Present) with { ArrivedAt = Row.Status == AttendanceStatus.CheckedIn ? Row.ArrivedAt : null });

    private Task NoShowAsync() => SendOrOpenAsync(AttendanceStatus.NoShow, Mark(AttendanceStatus.NoShow));

    /// <summary>Now, while the session runs and the grace is over; otherwise somebody has to say when.</summary>
    private Task LateAsync()
    {
        var arrived = Row.Status == AttendanceStatus.CheckedIn ? Row.ArrivedAt : NowDuringSession;
        return arrived > Sheet.OnTimeUntil
            ? SendOrOpenAsync(AttendanceStatus.Late, Mark(AttendanceStatus.Late) with { ArrivedAt = arrived }, keepOpen: true)
            : OpenAsync(AttendanceStatus.Late);
    }

    private Task LeftEarlyAsync() => NowDuringSession is { } now
        ? SendOrOpenAsync(AttendanceStatus.LeftEarly, Mark(AttendanceStatus.LeftEarly) with { ArrivedAt = Row.ArrivedAt, LeftAt = now }, keepOpen: true)
        : OpenAsync(AttendanceStatus.LeftEarly);

    private void Excuse() => Open(AttendanceStatus.Excused);

    private void Toggle()
    {
        if (_draft is null)
        {
            Open(Choice(Row.Status) ?? Row.Status);
        }
        else
        {
            CloseEditor();
        }
    }

    private TimeOnly? NowDuringSession
    {
        get
        {
            var now = clock.GetUtcNow();
            var local = ZoneTime.ToLocal(now, Sheet.Zone).Time;
            return Sheet.Slot.Start <= now && now < Sheet.Slot.End ? new TimeOnly(local.Hour, local.Minute) : null;
        }
    }

    private MarkAttendanceCommand Mark(AttendanceStatus status) => new(Sheet.SessionId, Row.ClientId, status, Row.Version) { Comment = Row.Comment };

    private Task SendOrOpenAsync(AttendanceStatus status, MarkAttendanceCommand command, bool keepOpen = false) =>
        NeedsReason ? OpenAsync(status) : SendAsync(command, keepOpen);

    private Task OpenAsync(AttendanceStatus status)
    {
        Open(status);
        return Task.CompletedTask;
    }

    private void Open(AttendanceStatus status)
    {
        _draft = status;
        _refusals = [];
    }

    private void CloseEditor()
    {
        _draft = null;
        _refusals = [];
    }

    private Task SendAsync(MarkAttendanceCommand command) => SendAsync(command, keepOpen: false);

    private async Task SendAsync(MarkAttendanceCommand command, bool keepOpen)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var result = await markAttendance.HandleAsync(await actors.GetAsync(), command);
            await ShowAsync(result, keepOpen ? command.Status : null);
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task CheckInAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            await ShowAsync(await checkIn.HandleAsync(await actors.GetAsync(), new(Sheet.SessionId, Row.ClientId)), stay: null);
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task ShowAsync(Result<MarkedView> result, AttendanceStatus? stay)
    {
        _refusals = result.Refusals;
        if (result.Succeeded || result.Refusals is [{ Code: "attendance.changed-meanwhile" or "stale" }, ..])
        {
            await Marked.InvokeAsync(Row.ClientId); // Both marks are shown: theirs in the row, ours in the sentence.
        }

        if (result.Succeeded)
        {
            _draft = result.Value.Because is null ? stay : stay ?? _draft; // After the row is up to date, so that the editor opens with what was stored.
        }
    }
}
