using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Settings;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>Days on which a location or a program is closed.</summary>
public sealed partial class ClosuresSection(GetClosures getClosures, RemoveClosure removeClosure, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<ClosuresView>(actors, changes, navigation)
{
    private bool _adding;
    private bool _importing;
    private ReopenedView? _opened;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Settings];

    protected override Task<Result<ClosuresView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getClosures.HandleAsync(actor, cancellationToken);

    private Task CloseAsync()
    {
        (_adding, _importing, _opened) = (false, false, null);
        return RefreshAsync();
    }

    private async Task RemoveAsync(Guid id)
    {
        _opened = await SendAsync((actor, cancellation) => removeClosure.HandleAsync(actor, id, cancellation));
        await RefreshAsync();
    }
}
