using IopPortal.Domain.Attendance;
using IopPortal.Features.Attendance.Calls;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Today;

/// <summary>One person to call: the number, why, the calls so far, and one click for how it ended.</summary>
public sealed partial class CallRow : ComponentBase
{
    private static readonly CallOutcome[] Silent = [CallOutcome.Reached, CallOutcome.NoAnswer, CallOutcome.WrongNumber];

    private bool _noting;
    private string _note = "";

    [Parameter, EditorRequired]
    public ClientToCallView Person { get; set; } = null!;

    /// <summary>What to call about, in one line.</summary>
    [Parameter, EditorRequired]
    public string Why { get; set; } = "";

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter]
    public string Icon { get; set; } = "no";

    [Parameter]
    public string Tone { get; set; } = "bad";

    [Parameter]
    public bool IsBusy { get; set; }

    [Parameter]
    public EventCallback<CallMade> Ended { get; set; }

    private string NoteId => $"call-note-{Person.SessionId:N}-{Person.ClientId:N}";

    /// <summary>Leaving a message is not offered where none may be left.</summary>
    private CallOutcome[] Outcomes => Person.SafeToLeaveMessage ? Enum.GetValues<CallOutcome>() : Silent;

    private void ToggleNote()
    {
        _noting = !_noting;
        _note = "";
    }

    private async Task RecordAsync(CallOutcome outcome)
    {
        var note = _noting ? _note : "";
        (_noting, _note) = (false, "");
        await Ended.InvokeAsync(new CallMade(outcome, note));
    }
}
