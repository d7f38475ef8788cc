using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Sessions;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Sessions;

/// <summary>Moves one session; what stands against it is said beside the fields (SES-4).</summary>
public sealed partial class MoveSessionDialog(GetBookingChoices getChoices, MoveSession moveSession, CurrentActor actors, UndoOffer undo) : ComponentBase
{
    private IReadOnlyList<Refusal> _refusals = [];
    private IReadOnlyList<RoomChoiceView> _rooms = [];
    private IReadOnlyList<StaffChoiceView> _staff = [];
    private DateOnly _date;
    private TimeOnly _start;
    private int _minutes;
    private Guid? _room;
    private Guid _lead;
    private DstChoice _twice;
    private string _reason = "";
    private string _override = "";
    private int _version; // As it was when the form opened: a change by somebody else meanwhile is told, not overwritten.
    private bool _busy;

    [Parameter, EditorRequired]
    public SessionView Session { get; set; } = default!;

    /// <summary>Where it was dragged to; null to begin where it is.</summary>
    [Parameter]
    public MoveSessionCommand? Proposed { get; set; }

    /// <summary>What was already said against the proposed place.</summary>
    [Parameter]
    public IReadOnlyList<Refusal> Refused { get; set; } = [];

    [Parameter]
    public EventCallback<bool> OnClose { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _version = Session.Version;
        (_date, _start, _minutes, _room, _lead) = (Session.Date, Session.Start, Session.Minutes, Session.Room?.Id, Session.Lead?.Id ?? Guid.Empty);
        if (Proposed is { } to)
        {
            (_version, _date, _start, _minutes, _room, _lead) = (to.Version, to.Date, to.Start, to.Minutes, to.RoomId, to.LeadId);
        }

        var choices = await getChoices.HandleAsync(await actors.GetAsync(), null, Session.Kind, Session.Date);
        _refusals = choices.Succeeded ? Refused : choices.Refusals;
        if (choices.Succeeded)
        {
            _rooms = [.. choices.Value.Rooms.Where(room => room.LocationId == Session.LocationId)];
            _staff = choices.Value.Staff;
        }
    }

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var command = new MoveSessionCommand(Session.Id, _version, _date, _start, _minutes, _room, _lead) { Twice = _twice, Reason = _reason, OverrideReason = _override };
            var result = await moveSession.HandleAsync(await actors.GetAsync(), command);
            _refusals = result.Refusals;
            if (result.Succeeded)
            {
                undo.Make(MoveWords.Done((_date, _start) != (Session.Date, Session.Start), _minutes - Session.Minutes, _lead != Session.Lead?.Id, _room != Session.Room?.Id));
                await OnClose.InvokeAsync(true);
            }

            _version = Session.Version;
        }
        finally
        {
            _busy = false;
        }
    }
}
