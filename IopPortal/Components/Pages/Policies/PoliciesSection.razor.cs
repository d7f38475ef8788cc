using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Policies;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Policies;

/// <summary>The attendance policy of each program.</summary>
public sealed partial class PoliciesSection(GetPolicies getPolicies, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<PoliciesView>(actors, changes, navigation)
{
    private Guid? _open;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Settings];

    protected override Task<Result<PoliciesView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getPolicies.HandleAsync(actor, cancellationToken);

    private void Open(Guid id) => _open = _open == id ? null : id;

    private Task CloseAsync()
    {
        _open = null;
        return RefreshAsync();
    }
}
