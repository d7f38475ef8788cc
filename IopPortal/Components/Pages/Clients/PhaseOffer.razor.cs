using IopPortal.Components.Ui;
using IopPortal.Domain.Clients;
using IopPortal.Features.Clients;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>Offers a stay its next phase when what is known speaks for it: one press, never by itself.</summary>
public sealed partial class PhaseOffer(EditCarePlan editPlan, CurrentActor actors) : CommandPart(actors)
{
    [Parameter, EditorRequired]
    public ClientRecordView Record { get; set; } = default!;

    [Parameter, EditorRequired]
    public EnrollmentView Stay { get; set; } = default!;

    [Parameter]
    public EventCallback Changed { get; set; }

    private Phase? Next => PhaseSteps.Next(Stay.Phase, Stay.Status, Stay.Owed, Record.Today);

    private async Task MoveAsync(Phase next)
    {
        if (await SendAsync((actor, gone) => editPlan.HandleAsync(actor, new(Stay.Id, Stay.Version, Stay.Plan, next), gone)) is not null || IsStale)
        {
            await Changed.InvokeAsync();
        }
    }
}
