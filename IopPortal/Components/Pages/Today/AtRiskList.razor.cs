using IopPortal.Components.Ui;
using IopPortal.Features.Attendance.MakeUps;
using IopPortal.Features.Today;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Today;

/// <summary>Who will miss the week's minimum, each with the best make-up ready to be booked.</summary>
public sealed partial class AtRiskList(GetWeekRescue getRescue, CurrentActor actors) : CommandPart(actors)
{
    /// <summary>Those furthest below come first; with more of them the calls that follow would be out of sight.</summary>
    private const int Most = 5;

    private WeekRescueView? _rescue;
    private IReadOnlyList<AtRiskView>? _shown;
    private bool _all;

    [Parameter, EditorRequired]
    public IReadOnlyList<AtRiskView> Clients { get; set; } = [];

    /// <summary>Who is offered nothing for longer than the payer allows.</summary>
    [Parameter]
    public IReadOnlyList<GapRiskView> Gaps { get; set; } = [];

    [Parameter, EditorRequired]
    public int Of { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter]
    public bool Own { get; set; }

    /// <summary>Whoever may book make-ups is offered them.</summary>
    [Parameter]
    public bool MayRescue { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (!ReferenceEquals(_shown, Clients)) // Read again with the day, not on every tick of its clock.
        {
            _shown = Clients;
            await LoadAsync();
        }
    }

    private ClientRescueView? RescueOf(Guid clientId) => _rescue?.Clients.FirstOrDefault(client => client.ClientId == clientId);

    private async Task LoadAsync()
    {
        var result = MayRescue && Clients.Count > 0 ? await getRescue.HandleAsync(await ActorAsync(), clientId: null, Gone) : default;
        _rescue = result.Succeeded ? result.Value : null;
    }
}
