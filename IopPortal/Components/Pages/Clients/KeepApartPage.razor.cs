using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Clients;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>The only place where it stands who is kept apart from whom.</summary>
public sealed partial class KeepApartPage(
    GetKeepApartPairs getPairs, AddKeepApartPair add, EndKeepApartPair end, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<KeepApartView>(actors, changes, navigation)
{
    private Guid _key = Guid.CreateVersion7();
    private Guid _one;
    private Guid _other;
    private string _note = "";

    protected override IReadOnlyCollection<Topic> Topics => [Topic.KeepApart];

    protected override Task<Result<KeepApartView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getPairs.HandleAsync(actor, cancellationToken);

    private async Task AddAsync()
    {
        if (await SendAsync((actor, cancellation) => add.HandleAsync(actor, new(_key, _one, _other, _note), cancellation)))
        {
            (_key, _one, _other, _note) = (Guid.CreateVersion7(), Guid.Empty, Guid.Empty, "");
            await RefreshAsync();
        }
    }

    private async Task EndAsync(Guid pairId)
    {
        await SendAsync((actor, cancellation) => end.HandleAsync(actor, new(pairId), cancellation));
        await RefreshAsync();
    }
}
