using System.Data.Common;
using IopPortal.Domain;
using IopPortal.Features.Attendance.MakeUps;
using IopPortal.Features.Live;
using IopPortal.Features.ProgramBoard;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.ProgramBoard;

/// <summary>How the program stands: every figure opens the list it is made of. Week and list stand in the address.</summary>
public sealed partial class ProgramBoardPage(GetProgramBoard getBoard, GetWeekRescue getRescue, ScheduleChanges changes, CurrentActor actors, TimeProvider clock, NavigationManager navigation) : ComponentBase, IDisposable
{
    private const int DaysPerWeek = 7;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    /// <summary>Hours and missing roll calls change with the clock alone.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private ProgramBoardAddress _address = new();
    private ProgramBoardView? _board;
    private WeekRescueView? _rescue;
    private BoardListed? _listed;
    private bool _isStale;
    private bool _isLive;
    private DateOnly? _watched;
    private IDisposable? _subscription;
    private ITimer? _timer;

    [SupplyParameterFromQuery]
    public string? Week { get; set; }

    [SupplyParameterFromQuery]
    public string? List { get; set; }

    [SupplyParameterFromQuery]
    public string? Track { get; set; }

    [SupplyParameterFromQuery]
    public string? Staff { get; set; }

    [SupplyParameterFromQuery]
    public string? Of { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    protected override void OnInitialized() => _closed = _closing.Token; // The source itself must not be asked after Dispose.

    protected override async Task OnParametersSetAsync()
    {
        var before = _address;
        _address = ProgramBoardAddress.Read(Week, List, Track, Staff, Of, From, After);
        if (_board is null || before.Week != _address.Week)
        {
            await LoadAsync();
        }

        Choose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _isLive = true; // Only a live circuit gets here.
            _timer = clock.CreateTimer(_ => _ = InvokeAsync(OnTickAsync), null, Tick, Tick);
            await RescueAsync();
            StateHasChanged();
        }

        Watch();
    }

    public void Dispose()
    {
        _subscription?.Dispose();
        _timer?.Dispose();
        _closing.Cancel();
        _closing.Dispose();
    }

    private static string Call(int people) => people == 1 ? "1 person to call" : $"{people} people to call";

    private void Choose() => _listed = _board is { } board ? BoardLists.Of(board, _address) : null;

    /// <summary>Everything the week shown is made of.</summary>
    private void Watch()
    {
        if (_board is { } board && board.Week != _watched)
        {
            _watched = board.Week;
            _subscription?.Dispose();
            _subscription = changes.Subscribe(
                [Topic.Groups, Topic.Clients, Topic.Roster, Topic.Settings, .. Enumerable.Range(0, DaysPerWeek).Select(day => Topic.Day(board.Week.AddDays(day)))],
                () => InvokeAsync(RefreshAsync));
        }
    }

    /// <summary>A store that does not answer leaves the last numbers on the page and says so.</summary>
    private async Task LoadAsync()
    {
        try
        {
            var result = await getBoard.HandleAsync(await actors.GetAsync(), _address.Week, _closed);
            _isStale = false;
            _board = result.Succeeded ? result.Value : null;
            if (result.Refusals.Contains(Refusal.NotFound) || result.Refusals.Contains(Refusal.Forbidden))
            {
                navigation.NotFound();
            }

            await RescueAsync();
        }
        catch (DbException)
        {
            _isStale = true;
        }
    }

    /// <summary>Once the page is live: how many make-ups would fit.</summary>
    private async Task RescueAsync()
    {
        _rescue = null;
        if (_isLive && _board is { MayRescue: true, AtRisk.Count: > 0 })
        {
            var result = await getRescue.HandleAsync(await actors.GetAsync(), clientId: null, _closed);
            _rescue = result.Succeeded ? result.Value : null;
        }
    }

    private Task OnTickAsync() => _isStale || _board is null || clock.GetUtcNow() - _board.Now > Fresh ? RefreshAsync() : Task.CompletedTask;

    private async Task RefreshAsync()
    {
        try
        {
            await LoadAsync();
            Choose();
            StateHasChanged();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ObjectDisposedException))
        {
            await DispatchExceptionAsync(exception);
        }
    }
}
