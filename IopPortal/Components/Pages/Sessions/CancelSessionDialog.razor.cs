using IopPortal.Domain;
using IopPortal.Features.Scheduling.Sessions;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Sessions;

/// <summary>Asks why before a session is called off (A7).</summary>
public sealed partial class CancelSessionDialog(CancelSession cancelSession, CurrentActor actors, UndoOffer undo) : ComponentBase
{
    private IReadOnlyList<Refusal> _refusals = [];
    private string _reason = "";
    private int _version; // As it was when the form opened: a change by somebody else meanwhile is told, not overwritten.
    private bool _busy;

    [Parameter, EditorRequired]
    public SessionView Session { get; set; } = default!;

    [Parameter]
    public EventCallback<bool> OnClose { get; set; }

    protected override void OnInitialized() => _version = Session.Version;

    private async Task CancelAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var result = await cancelSession.HandleAsync(await actors.GetAsync(), new(Session.Id, _version, _reason));
            _refusals = result.Refusals;
            if (result.Succeeded)
            {
                undo.Make("The session is called off.");
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
