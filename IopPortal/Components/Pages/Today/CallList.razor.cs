using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Features.Attendance.Calls;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Today;

/// <summary>Who did not come and has to be called; one click says how the call ended.</summary>
public sealed partial class CallList(GetNoShowCalls getCalls, RecordNoShowCall recordCall, UndoOffer undo, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<NoShowCallsView>(actors, changes, navigation)
{
    private Guid _key = Guid.CreateVersion7();

    [Parameter, EditorRequired]
    public DateOnly Date { get; set; }

    protected override object Key => Date;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Day(Date), Topic.Day(Date.AddDays(-1)), Topic.Day(Date.AddDays(-2))];

    protected override Task<Result<NoShowCallsView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getCalls.HandleAsync(actor, cancellationToken);

    private async Task RecordAsync(NoShowToCallView person, CallMade made)
    {
        if (await SendAsync((actor, cancellation) => recordCall.HandleAsync(actor, new(_key, person.SessionId, person.ClientId, made.Outcome, made.Note), cancellation)))
        {
            _key = Guid.CreateVersion7();
            undo.Make($"{person.Name}: {EnumWords.For(made.Outcome).ToLowerInvariant()}.");
        }

        await RefreshAsync();
    }
}
