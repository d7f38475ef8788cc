using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Policies;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Policies;

/// <summary>Clients whose attendance breaks a rule of their program's policy; nothing where no program has one.</summary>
public sealed partial class FlagList(ListFlags listFlags, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<FlagListView>(actors, changes, navigation)
{
    private const int Few = 6;

    private bool _all;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Clients];

    protected override Task<Result<FlagListView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => listFlags.HandleAsync(actor, cancellationToken);
}
