using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Rosters;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Staff;

/// <summary>Time off that waits for an answer, with what would happen to the sessions it falls on; nothing at all when none waits.</summary>
public sealed partial class TimeOffRequests(ListTimeOffRequests listTimeOffRequests, DecideTimeOff decideTimeOff, UndoOffer undo, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<TimeOffRequestsView>(actors, changes, navigation)
{
    /// <summary>Only this colleague's; null for everybody's.</summary>
    [Parameter]
    public Guid? StaffId { get; set; }

    protected override object Key => StaffId ?? Guid.Empty;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Roster];

    protected override Task<Result<TimeOffRequestsView>> ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        listTimeOffRequests.HandleAsync(actor, StaffId, cancellationToken);

    private static string Happens(TimeOffRequestView request) =>
        request.Sessions.Count == 1 ? "1 booked session falls on it" : $"{request.Sessions.Count} booked sessions fall on it";

    private static string Clients(int clients) => clients == 1 ? "1 client" : $"{clients} clients";

    private async Task DecideAsync(TimeOffRequestView request, bool approve)
    {
        if (await SendAsync((actor, cancellation) => decideTimeOff.HandleAsync(actor, new(request.Id, request.Version, approve), cancellation)) is not null)
        {
            undo.Make(approve ? "The time off is approved." : "The time off is declined.");
        }

        await RefreshAsync();
    }
}
