using IopPortal.Domain;
using IopPortal.Features.Scheduling.SeriesEdits;
using IopPortal.Features.Scheduling.Sessions;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Sessions;

/// <summary>Turns a single session into a series and goes on to how long it runs.</summary>
public sealed partial class RepeatSessionDialog(RepeatSession repeat, CurrentActor actors, NavigationManager navigation) : ComponentBase
{
    private IReadOnlyList<Refusal> _refusals = [];
    private bool _busy;

    [Parameter, EditorRequired]
    public SessionView Session { get; set; } = default!;

    [Parameter]
    public EventCallback<bool> OnClose { get; set; }

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var result = await repeat.HandleAsync(await actors.GetAsync(), Session.Id, Session.Version);
            _refusals = result.Refusals;
            if (result.Succeeded)
            {
                navigation.NavigateTo($"series/{result.Value}");
            }
        }
        finally
        {
            _busy = false;
        }
    }
}
