using IopPortal.Domain;
using IopPortal.Features.Scheduling.Sessions;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Sessions;

/// <summary>Offers the rooms of the session's location (SES-6).</summary>
public sealed partial class ChangeRoomDialog(GetBookingChoices getChoices, ChangeRoom changeRoom, CurrentActor actors, UndoOffer undo) : ComponentBase
{
    private IReadOnlyList<Refusal> _refusals = [];
    private IReadOnlyList<RoomChoiceView> _rooms = [];
    private Guid? _room;
    private string _reason = "";
    private int _version; // As it was when the form opened: a change by somebody else meanwhile is told, not overwritten.
    private bool _busy;

    [Parameter, EditorRequired]
    public SessionView Session { get; set; } = default!;

    [Parameter]
    public EventCallback<bool> OnClose { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _version = Session.Version;
        _room = Session.Room?.Id;
        var choices = await getChoices.HandleAsync(await actors.GetAsync(), null, Session.Kind, Session.Date);
        _refusals = choices.Refusals;
        _rooms = choices.Succeeded ? [.. choices.Value.Rooms.Where(room => room.LocationId == Session.LocationId)] : [];
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
            var result = await changeRoom.HandleAsync(await actors.GetAsync(), new(Session.Id, _version, _room, _reason));
            _refusals = result.Refusals;
            if (result.Succeeded)
            {
                undo.Make("The session has another room.");
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
