using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Authorizations;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Today;

/// <summary>How many authorisations ask for somebody, each one click from its list.</summary>
public sealed partial class AuthorizationsPanel(GetAuthorizationLists getQueue, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<AuthorizationQueueView>(actors, changes, navigation)
{
    protected override IReadOnlyCollection<Topic> Topics => [Topic.Authorizations];

    protected override Task<Result<AuthorizationQueueView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getQueue.HandleAsync(actor, cancellationToken);

    private static IEnumerable<(string Address, string Word, int Count)> Lines(AuthorizationQueueView queue) =>
    [
        ("reviews", "Reviews due", queue.Reviews.Count),
        ("running", "Running out", queue.RunningOut.Count),
        ("requests", "Asked for, not granted", queue.Requests.Count),
        ("unauthorised", "Clients with days nobody pays for", queue.Unauthorized.Count),
    ];
}
