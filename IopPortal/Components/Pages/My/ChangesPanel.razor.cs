using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.MySchedule;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.My;

/// <summary>Stands first on a person's start page while something they lead or attend has changed and they have not said they saw it.</summary>
public sealed partial class ChangesPanel(GetChanges getChanges, SeeChanges seeChanges, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<ChangesView>(actors, changes, navigation)
{
    private readonly CurrentActor _actors = actors;

    private bool IsSeeable { get; set; }

    protected override IReadOnlyCollection<Topic> Topics =>
        View?.ClientId is { } client ? [Topic.Client(client)] : View?.StaffId is { } staff ? [Topic.Staff(staff)] : [];

    protected override Task<Result<ChangesView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getChanges.HandleAsync(actor, cancellationToken);

    protected override async Task OnInitializedAsync() => IsSeeable = OperationTable.Get("REQ-3").IsOpenTo([.. await _actors.RolesAsync()]);

    private async Task SeeAsync()
    {
        var shown = View!.Upto;
        if (await SendAsync((actor, gone) => seeChanges.HandleAsync(actor, shown, gone)) is not null)
        {
            await RefreshAsync();
        }
    }
}
