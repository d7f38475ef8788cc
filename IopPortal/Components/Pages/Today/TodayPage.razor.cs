using IopPortal.Features.Live;
using IopPortal.Features.Today;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Today;

/// <summary>A role's start page: what is next, what is missing, who needs something.</summary>
public sealed partial class TodayPage(GetToday getToday, ScheduleChanges changes, CurrentActor actors, TimeProvider clock, NavigationManager navigation) : ComponentBase, IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private TodayView? _today;
    private DateTimeOffset _now;
    private IDisposable? _subscription;
    private ITimer? _timer;

    protected override async Task OnInitializedAsync()
    {
        _closed = _closing.Token;
        await LoadAsync();
        if (_today?.Kind == TodayKind.Nothing)
        {
            navigation.NavigateTo("staff", replace: true);
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender || _today is not { } today)
        {
            return;
        }

        _subscription = changes.Subscribe([Topic.Day(today.Date), Topic.Settings, .. today.Kind == TodayKind.Program ? [Topic.Groups] : Array.Empty<Topic>()], () => InvokeAsync(RefreshAsync));
        _timer = clock.CreateTimer(_ => _ = InvokeAsync(MoveOn), null, Tick, Tick);
    }

    public void Dispose()
    {
        _subscription?.Dispose();
        _timer?.Dispose();
        _closing.Cancel();
        _closing.Dispose();
    }

    private async Task LoadAsync()
    {
        var result = await getToday.HandleAsync(await actors.GetAsync(), _closed);
        _today = result.Succeeded ? result.Value : null;
        _now = clock.GetUtcNow();
        if (!result.Succeeded)
        {
            navigation.NotFound();
        }
    }

    private void MoveOn()
    {
        _now = clock.GetUtcNow();
        StateHasChanged();
    }

    private async Task RefreshAsync()
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
}
