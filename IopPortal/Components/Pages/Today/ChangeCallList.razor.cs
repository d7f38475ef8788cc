using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Features.Attendance.Calls;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Today;

/// <summary>Whose session changed and who may not know it yet; leaves by itself whoever saw it, whose calendar fetched it, or who was told.</summary>
public sealed partial class ChangeCallList(GetChangeCalls getCalls, RecordChangeCall recordCall, UndoOffer undo, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<ChangeCallsView>(actors, changes, navigation)
{
    private Guid _key = Guid.CreateVersion7();

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Calls];

    protected override Task<Result<ChangeCallsView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getCalls.HandleAsync(actor, cancellationToken);

    private async Task RecordAsync(ChangeToCallView person, CallMade made)
    {
        if (await SendAsync((actor, cancellation) => recordCall.HandleAsync(actor, new(_key, person.SessionId, person.ClientId, made.Outcome, made.Note), cancellation)))
        {
            _key = Guid.CreateVersion7();
            undo.Make($"{person.Name}: {EnumWords.For(made.Outcome).ToLowerInvariant()}.");
        }

        await RefreshAsync();
    }
}
