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
    private readonly Dictionary<Guid, (TimeOffRequestView Request, bool Approved)> _answered = []; // Stay where they are until dismissed: nothing slides under the pointer.
    private IReadOnlyList<Guid> _order = [];

    /// <summary>Only this colleague's; null for everybody's.</summary>
    [Parameter]
    public Guid? StaffId { get; set; }

    protected override object Key => StaffId ?? Guid.Empty;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Roster];

    private IReadOnlyList<TimeOffRequestView> Rows =>
    [
        .. View!.Requests.Concat(_answered.Values.Select(answer => answer.Request).Where(request => StaffId is null || request.StaffId == StaffId))
            .DistinctBy(request => request.Id).OrderBy(request => Place(request.Id)),
    ];

    protected override async Task<Result<TimeOffRequestsView>> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var result = await listTimeOffRequests.HandleAsync(actor, StaffId, cancellationToken);
        if (result.Succeeded)
        {
            _order = [.. _order.Concat(result.Value.Requests.Select(request => request.Id)).Distinct()];
        }

        return result;
    }

    /// <summary>Whether it was approved; null while it waits, and again once the answer is taken back.</summary>
    private bool? Answer(TimeOffRequestView request) =>
        _answered.TryGetValue(request.Id, out var answer) && !View!.Requests.Any(waiting => waiting.Id == request.Id) ? answer.Approved : null;

    /// <summary>What was there keeps its place; what is new comes after.</summary>
    private int Place(Guid id)
    {
        var place = _order.ToList().IndexOf(id);
        return place < 0 ? int.MaxValue : place;
    }

    private static string Said(TimeOffRequestView request, bool approved) => !approved ? "Declined."
        : request.Sessions.Count switch
        {
            0 => "Approved.",
            1 => "Approved. 1 session needs cover.",
            var count => $"Approved. {count} sessions need cover.",
        };

    private static string Happens(TimeOffRequestView request) =>
        request.Sessions.Count == 1 ? "1 booked session falls on it" : $"{request.Sessions.Count} booked sessions fall on it";

    private static string Clients(int clients) => clients == 1 ? "1 client" : $"{clients} clients";

    private async Task DecideAsync(TimeOffRequestView request, bool approve)
    {
        if (IsBusy)
        {
            return;
        }

        _answered[request.Id] = (request, approve); // Before it is sent: the row does not go away for a moment when the change is told.
        if (await SendAsync((actor, cancellation) => decideTimeOff.HandleAsync(actor, new(request.Id, request.Version, approve), cancellation)) is not null)
        {
            undo.Make(approve ? "The time off is approved." : "The time off is declined.");
        }
        else
        {
            _answered.Remove(request.Id);
        }

        await RefreshAsync();
    }
}
