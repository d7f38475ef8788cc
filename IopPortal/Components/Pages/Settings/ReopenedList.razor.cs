using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Settings;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>What came back when a day was opened again, and whom to call because of it.</summary>
public sealed partial class ReopenedList(GetReopened getReopened, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<CallsView>(actors, changes, navigation)
{
    [Parameter, EditorRequired]
    public ReopenedView Opened { get; set; } = default!;

    protected override object Key => Opened.ClosureId;

    protected override IReadOnlyCollection<Topic> Topics => []; // A list being called through does not move under the finger.

    protected override Task<Result<CallsView>> ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        getReopened.HandleAsync(actor, Opened.ClosureId, Opened.RestoredIds, cancellationToken);
}
