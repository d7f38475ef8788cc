using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Attendance;
using IopPortal.Features.Live;
using IopPortal.Features.Today;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Today;

/// <summary>The front desk's day: two letters and Enter check somebody in.</summary>
public sealed partial class ArrivalsPanel(GetArrivals getArrivals, CheckIn checkIn, UndoCheckIn undoCheckIn, ScheduleChanges changes, CurrentActor actors, TimeProvider clock) : ComponentBase, IDisposable
{
    private const int Most = 50;
    private const int Letters = 2;

    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private ArrivalsView? _arrivals;
    private IReadOnlyList<Refusal> _refusals = [];
    private IDisposable? _subscription;
    private string _search = "";
    private string _echo = "";
    private bool _busy;
    private ElementReference _field;
    private ArrivalView? _last;

    [Parameter, EditorRequired]
    public DateOnly Date { get; set; }

    /// <summary>The clinic's IANA zone, for what is told in words.</summary>
    [Parameter, EditorRequired]
    public string Zone { get; set; } = "";

    private DateTimeOffset Now => clock.GetUtcNow();

    private bool IsSearching => _search.Trim().Length >= Letters;

    private string Hint => First is { } first
        ? $"Enter checks in {first.Name}, {When.Time(first.When.Start)}."
        : IsSearching && Fitting.Count > 0 && !Fitting.Any(person => person.IsAwaited(Now))
        ? "Nothing to check in: they are here already, or their session is over."
        : "Two letters or the initials, then Enter to check in.";

    /// <summary>Whom Enter checks in: the only person the letters fit; with several, somebody has to choose.</summary>
    private ArrivalView? First => IsSearching && Fitting.Where(person => person.IsAwaited(Now)).ToList() is { Count: > 0 } awaited && awaited.DistinctBy(person => person.ClientId).Count() == 1 ? awaited[0] : null;

    private List<ArrivalView> Fitting => _arrivals is null ? [] : [.. _arrivals.People.Where(Fits)];

    private List<ArrivalView> Shown => [.. Fitting.OrderBy(person => Now < person.Slot.End ? 0 : 1).ThenBy(person => person.IsAwaited(Now) ? 0 : 1).ThenBy(person => person.Slot.Start).Take(Most)];

    protected override async Task OnInitializedAsync()
    {
        _closed = _closing.Token;
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _subscription = changes.Subscribe([Topic.Day(Date)], () => InvokeAsync(RefreshAsync));
            await _field.FocusAsync(); // Whoever sits here types first.
        }
    }

    public void Dispose()
    {
        _subscription?.Dispose();
        _closing.Cancel();
        _closing.Dispose();
    }

    /// <summary>Beginnings of words, or the two initials: "jo re" and "jr" both find Jonah Reyes.</summary>
    private bool Fits(ArrivalView person)
    {
        var letters = SearchWords.Fold(_search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return !IsSearching
            || letters.All(word => person.SearchText.Contains(" " + word, StringComparison.Ordinal))
            || (letters is [{ Length: Letters } initials] && initials == SearchWords.Fold(Initials(person.Name)));
    }

    private static string Initials(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, .., var last] ? $"{first[0]}{last[0]}" : "";

    private async Task LoadAsync()
    {
        var result = await getArrivals.HandleAsync(await actors.GetAsync(), _closed);
        _arrivals = result.Succeeded ? result.Value : _arrivals;
        _refusals = result.Refusals;
    }

    private Task CheckInFirstAsync() => First is { } first ? CheckInAsync(first) : Task.CompletedTask;

    private async Task CheckInAsync(ArrivalView person)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var result = await checkIn.HandleAsync(await actors.GetAsync(), new(person.SessionId, person.ClientId), _closed);
            await LoadAsync();
            _refusals = result.Refusals;
            _echo = result.Succeeded ? $"{person.Name} is checked in for {When.Time(person.When.Start)}, {person.Room}." : "";
            _last = result is { Succeeded: true, Value.Changed: true } ? person : null;
            _search = result.Succeeded ? "" : _search;
        }
        finally
        {
            _busy = false;
        }
    }

    /// <summary>Somebody else was meant: the last check-in is taken back.</summary>
    private async Task UndoAsync()
    {
        if (_busy || _last is not { } person)
        {
            return;
        }

        _busy = true;
        try
        {
            var result = await undoCheckIn.HandleAsync(await actors.GetAsync(), new(person.SessionId, person.ClientId), _closed);
            await LoadAsync();
            _refusals = result.Refusals;
            _echo = result.Succeeded ? $"{person.Name} is not checked in any more." : "";
            _last = null;
        }
        finally
        {
            _busy = false;
        }
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
