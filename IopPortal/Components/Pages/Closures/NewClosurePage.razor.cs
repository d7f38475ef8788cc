using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Settings;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Closures;

/// <summary>Closes a day with everything filled in but the reason, and leads to the people to call.</summary>
public sealed partial class NewClosurePage(GetClosures getClosures, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<ClosuresView>(actors, changes, navigation)
{
    private readonly NavigationManager _navigation = navigation;

    /// <summary>Today when nothing is said.</summary>
    [SupplyParameterFromQuery]
    private DateOnly? Date { get; set; }

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Settings];

    protected override Task<Result<ClosuresView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getClosures.HandleAsync(actor, cancellationToken);

    private void ShowCalls(Guid closure) => _navigation.NavigateTo($"closures/{closure}");

    private void GoBack() => _navigation.NavigateTo("today");
}
