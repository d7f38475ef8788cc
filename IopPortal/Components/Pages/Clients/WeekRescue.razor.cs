using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Attendance.MakeUps;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>What could still save a client's week; nothing while the week is safe.</summary>
public sealed partial class WeekRescue(GetWeekRescue getRescue, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation) : LivePart<WeekRescueView>(actors, changes, navigation)
{
    [Parameter, EditorRequired]
    public Guid ClientId { get; set; }

    protected override object Key => ClientId;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Client(ClientId)];

    protected override Task<Result<WeekRescueView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getRescue.HandleAsync(actor, ClientId, cancellationToken);
}
