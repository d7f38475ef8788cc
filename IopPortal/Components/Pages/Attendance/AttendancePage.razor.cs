using IopPortal.Domain;
using IopPortal.Features.Attendance;
using IopPortal.Features.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IopPortal.Components.Pages.Attendance;

/// <summary>The roll call of one session: one tap for everybody, one more an exception.</summary>
public sealed partial class AttendancePage(
    GetAttendanceSheet getSheet,
    MarkAllPresent markAllPresent,
    ScheduleChanges changes,
    CurrentActor actors,
    TimeProvider clock,
    IJSRuntime script,
    NavigationManager navigation) : ComponentBase, IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private AttendanceSheetView? _sheet;
    private IReadOnlyList<Refusal> _refusals = [];
    private IDisposable? _subscription;
    private ITimer? _timer;
    private ElementReference _roll;
    private string _echo = "";
    private bool _busy;
    private bool _forbidden;
    private bool _listening;

    [Parameter]
    public Guid SessionId { get; set; }

    private bool AllPresentIsIdle => _busy || _sheet is not { HasStarted: true, Open: > 0 };

    protected override void OnInitialized() => _closed = _closing.Token;

    protected override async Task OnParametersSetAsync()
    {
        if (_sheet?.SessionId != SessionId)
        {
            await LoadAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _subscription = changes.Subscribe([Topic.Session(SessionId)], () => InvokeAsync(RefreshAsync));
            _timer = clock.CreateTimer(_ => _ = InvokeAsync(MoveOnAsync), null, Tick, Tick);
        }

        if (!_listening && _roll.Context is not null)
        {
            _listening = true;
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", _closed, "./js/roll.js");
            await module.InvokeVoidAsync("listen", _closed, _roll);
        }
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
        var result = await getSheet.HandleAsync(await actors.GetAsync(), SessionId, _closed);
        _sheet = result.Succeeded ? result.Value : null;
        if (result.Refusals is [{ Code: "not-found" }, ..])
        {
            navigation.NotFound();
        }

        _forbidden = result.Refusals is [{ Code: "forbidden" }, ..];
    }

    private async Task MarkAllPresentAsync()
    {
        if (AllPresentIsIdle)
        {
            return;
        }

        _busy = true;
        try
        {
            var result = await markAllPresent.HandleAsync(await actors.GetAsync(), new(SessionId), _closed);
            _refusals = result.Refusals;
            await LoadAsync();
            _echo = result.Succeeded ? RollWords.Echo(result.Value) : "";
        }
        finally
        {
            _busy = false;
        }
    }

    /// <summary>A row was marked: show the sheet as it is now and say so.</summary>
    private async Task MarkedAsync(Guid clientId)
    {
        await LoadAsync();
        _refusals = [];
        _echo = _sheet?.Rows.FirstOrDefault(row => row.ClientId == clientId) is { } row ? RollWords.Echo(row) : "";
    }

    /// <summary>The sheet opens at the start, asks for reasons from the end on, and locks: each shows without a reload.</summary>
    private Task MoveOnAsync()
    {
        var now = clock.GetUtcNow();
        var moved = _sheet is { } sheet
            && (sheet.HasStarted != (sheet.Slot.Start <= now) || sheet.HasEnded != (sheet.Slot.End <= now) || sheet.IsLocked != (sheet.LocksAt <= now));
        return moved ? RefreshAsync() : Task.CompletedTask;
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
