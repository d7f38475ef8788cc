using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Settings;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IopPortal.Components.Pages.Closures;

/// <summary>A closed day with the people to call, to print, and the way to open it again.</summary>
public sealed partial class ClosurePage(GetClosure getClosure, RemoveClosure removeClosure, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation, IJSRuntime js)
    : LivePart<ClosurePageView>(actors, changes, navigation)
{
    private ReopenedView? _opened;

    [Parameter]
    public Guid Id { get; set; }

    protected override object Key => Id;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Client(Id)]; // A list being called through does not move under the finger.

    protected override Task<Result<ClosurePageView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getClosure.HandleAsync(actor, Id, cancellationToken);

    private async Task OpenAsync() => _opened = await SendAsync((actor, cancellation) => removeClosure.HandleAsync(actor, Id, cancellation));

    private async Task PrintAsync()
    {
        await using var print = await js.InvokeAsync<IJSObjectReference>("import", Gone, "./js/print.js");
        await print.InvokeVoidAsync("printPage", Gone);
    }
}
