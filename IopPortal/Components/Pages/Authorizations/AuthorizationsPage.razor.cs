using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Features.Authorizations;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Authorizations;

/// <summary>The reviewer's lists: what a payer waits for, what runs out, what was never granted, what nobody pays for.</summary>
public sealed partial class AuthorizationsPage(GetAuthorizationLists getQueue, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<AuthorizationQueueView>(actors, changes, navigation)
{
    private const int FewDays = 5;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Authorizations, Topic.Settings];

    protected override Task<Result<AuthorizationQueueView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getQueue.HandleAsync(actor, cancellationToken);

    private static string Summary(AuthorizationQueueView queue) =>
        $"{Words.Count(queue.Reviews.Count, "review")} due, {queue.RunningOut.Count} running out, {queue.Requests.Count} not granted, {Words.Count(queue.Unauthorized.Count, "client")} with days nobody pays for";
}
