using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Milestones;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Today;

/// <summary>What episodes in care owe: late, or due within a week.</summary>
public sealed partial class MilestonesDue(GetMilestonesDue getDue, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<MilestonesDueView>(actors, changes, navigation)
{
    private bool _all;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Clients];

    protected override Task<Result<MilestonesDueView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getDue.HandleAsync(actor, _all, cancellationToken);

    private Task ShowAllAsync()
    {
        _all = true;
        return RefreshAsync();
    }
}
