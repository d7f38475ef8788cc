using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Ui;

/// <summary>Something that shows one view and reads it again whenever somebody changes what it shows.</summary>
public abstract class LivePart<TView>(CurrentActor actors, ScheduleChanges changes, NavigationManager navigation) : CommandPart(actors)
    where TView : class
{
    private IDisposable? _subscription;
    private object? _shown;

    /// <summary>Null while loading, and when it was refused.</summary>
    protected TView? View { get; private set; }

    protected bool IsForbidden { get; private set; }

    /// <summary>What the view depends on; it is read again when this changes.</summary>
    protected virtual object Key => typeof(TView);

    protected abstract IReadOnlyCollection<Topic> Topics { get; }

    protected abstract Task<Result<TView>> ReadAsync(Actor actor, CancellationToken cancellationToken);

    protected override async Task OnParametersSetAsync()
    {
        if (!Key.Equals(_shown))
        {
            _shown = Key;
            await LoadAsync();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_subscription is null && Topics.Count > 0) // Only a live circuit gets here, so a prerendered page never leaks a subscription.
        {
            _subscription = changes.Subscribe(Topics, () => InvokeAsync(RefreshAsync));
        }
    }

    protected override void Dispose(bool disposing)
    {
        _subscription?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Reads again and shows it.</summary>
    protected async Task RefreshAsync()
    {
        try
        {
            await LoadAsync();
            StateHasChanged();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ObjectDisposedException))
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private async Task LoadAsync()
    {
        var result = await ReadAsync(await ActorAsync(), Gone);
        IsForbidden = result.Refusals.Contains(Refusal.Forbidden);
        View = result.Succeeded ? result.Value : null;
        if (result.Refusals.Contains(Refusal.NotFound))
        {
            navigation.NotFound();
        }
    }
}
