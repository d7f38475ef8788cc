using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Attendance.Calls;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Today;

/// <summary>Who did not come and has to be called; one click says how the call ended.</summary>
public sealed partial class CallList(GetNoShowCalls getCalls, RecordNoShowCall recordCall, UndoOffer undo, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<NoShowCallsView>(actors, changes, navigation)
{
    private static readonly CallOutcome[] Silent = [CallOutcome.Reached, CallOutcome.NoAnswer, CallOutcome.WrongNumber];

    private Guid _key = Guid.CreateVersion7();
    private (Guid SessionId, Guid ClientId)? _noting;
    private string _note = "";

    [Parameter, EditorRequired]
    public DateOnly Date { get; set; }

    protected override object Key => Date;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Day(Date), Topic.Day(Date.AddDays(-1)), Topic.Day(Date.AddDays(-2))];

    protected override Task<Result<NoShowCallsView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getCalls.HandleAsync(actor, cancellationToken);

    /// <summary>Leaving a message is not offered where none may be left.</summary>
    private static CallOutcome[] Outcomes(NoShowToCallView person) => person.SafeToLeaveMessage ? Enum.GetValues<CallOutcome>() : Silent;

    private void ToggleNote(NoShowToCallView person)
    {
        _noting = _noting == (person.SessionId, person.ClientId) ? null : (person.SessionId, person.ClientId);
        _note = "";
    }

    private async Task RecordAsync(NoShowToCallView person, CallOutcome outcome)
    {
        var note = _noting == (person.SessionId, person.ClientId) ? _note : "";
        if (await SendAsync((actor, cancellation) => recordCall.HandleAsync(actor, new(_key, person.SessionId, person.ClientId, outcome, note), cancellation)))
        {
            _key = Guid.CreateVersion7();
            (_noting, _note) = (null, "");
            undo.Make($"{person.Name}: {EnumWords.For(outcome).ToLowerInvariant()}.");
        }

        await RefreshAsync();
    }
}
