using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Attendance.MakeUps;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>What the client missed lately, what made up for it, and what could.</summary>
public sealed partial class RecordMakeUps(
    GetMakeUps getMakeUps, LinkMakeUp linkMakeUp, UnlinkMakeUp unlinkMakeUp, UndoOffer undo, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<MakeUpsView>(actors, changes, navigation)
{
    private Guid _key = Guid.CreateVersion7();

    [Parameter, EditorRequired]
    public Guid ClientId { get; set; }

    protected override object Key => ClientId;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Client(ClientId)];

    protected override Task<Result<MakeUpsView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getMakeUps.HandleAsync(actor, ClientId, cancellationToken);

    private static string Verb(MakeUpView link) => link.IsToCome ? "Take back" : "Unlink";

    private async Task LinkAsync(MissToMakeUpView miss, MissView extra)
    {
        if (await SendAsync((actor, cancellation) => linkMakeUp.HandleAsync(actor, new(_key, ClientId, miss.Missed.SessionId, extra.SessionId), cancellation)))
        {
            _key = Guid.CreateVersion7();
            undo.Make("Linked as make-up.");
        }

        await RefreshAsync();
    }

    private async Task UnlinkAsync(MakeUpView link)
    {
        if (await SendAsync((actor, cancellation) => unlinkMakeUp.HandleAsync(actor, new(ClientId, link.Id), cancellation)))
        {
            undo.Make(link.IsToCome ? "The make-up is taken back." : "No longer a make-up.");
        }

        await RefreshAsync();
    }
}
