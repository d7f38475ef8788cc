using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Calendar;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IopPortal.Components.Pages.Clients;

/// <summary>A client's coming appointments on paper: when and where, nothing else.</summary>
public sealed partial class ClientSchedulePage(GetClientAppointments getAppointments, IJSRuntime script, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<ClientAppointmentsView>(actors, changes, navigation)
{
    [Parameter]
    public Guid Id { get; set; }

    protected override object Key => Id;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Client(Id)];

    protected override Task<Result<ClientAppointmentsView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getAppointments.HandleAsync(actor, Id, cancellationToken);

    private async Task PrintAsync()
    {
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", Gone, "./js/print.js");
        await module.InvokeVoidAsync("printPage", Gone);
    }
}
