using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Live;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Groups;

/// <summary>Who waits for a place, who is next and why others are not; the free place is given away in one click.</summary>
public sealed partial class GroupWaitlist(
    GetWaitlist getWaitlist, FillFromWaitlist fill, RankWaitlist rank, LeaveWaitlist leave, UndoOffer undo, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<WaitlistView>(actors, changes, navigation)
{
    private static readonly WaitlistPriority[] Priorities = Enum.GetValues<WaitlistPriority>();

    private string _overrideReason = "";
    private bool _needsReason;
    private Guid _key = Guid.CreateVersion7();
    private string? _said;

    [Parameter, EditorRequired]
    public Guid GroupId { get; set; }

    [Parameter, EditorRequired]
    public string Zone { get; set; } = "";

    protected override object Key => GroupId;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Group(GroupId)];

    protected override Task<Result<WaitlistView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getWaitlist.HandleAsync(actor, GroupId, cancellationToken);

    private async Task FillAsync(WaitlistRowView next)
    {
        var from = View?.Free?.From;
        _said = null;
        if (await SendAsync((actor, cancellation) => fill.HandleAsync(actor, new(_key, GroupId, next.EntryId, _overrideReason), cancellation)))
        {
            (_key, _overrideReason, _needsReason) = (Guid.CreateVersion7(), "", false);
            undo.Make("The place is given.");
            _said = $"{next.Name} has a place{(from is { } day ? $" from {When.LongDate(day)}" : "")}. Every session to come is booked.";
        }

        _needsReason |= Refusals.Any(refusal => refusal.Code is "override.reason" or "group.mixed-ages");
        await RefreshAsync();
    }

    private async Task RankAsync(WaitlistRowView row, ChangeEventArgs change)
    {
        _said = null;
        if (Enum.TryParse<WaitlistPriority>(change.Value as string, out var priority))
        {
            await SendAsync((actor, cancellation) => rank.HandleAsync(actor, new(row.EntryId, row.Version, priority), cancellation));
            await RefreshAsync();
        }
    }

    private async Task LeaveAsync(WaitlistRowView row)
    {
        _said = null;
        if (await SendAsync((actor, cancellation) => leave.HandleAsync(actor, new(row.ClientId, row.EntryId, row.Version), cancellation)) is not null)
        {
            _said = $"{row.Name} is off the waitlist.";
        }

        await RefreshAsync();
    }
}
