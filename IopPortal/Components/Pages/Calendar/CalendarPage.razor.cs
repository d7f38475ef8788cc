using IopPortal.Components.Pages.Sessions;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Time;
using IopPortal.Features.Live;
using IopPortal.Features.Portal;
using IopPortal.Features.Scheduling.Board;
using IopPortal.Features.Scheduling.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace IopPortal.Components.Pages.Calendar;

/// <summary>The program's calendar. Everything it shows stands in its address; a change elsewhere on a shown day shows here at once.</summary>
public sealed partial class CalendarPage(
    GetBoard getBoard,
    GetSession getSession,
    ScheduleChanges changes,
    CurrentActor actors,
    NavigationManager navigation,
    TimeProvider clock,
    ClinicZone zones,
    IOptions<PortalOptions> portal) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private IReadOnlyList<Refusal> _refusals = [];
    private IDisposable? _subscription;
    private string? _zone;
    private BoardQuery? _loaded;
    private BoardQuery? _watched;
    private BoardGrid _grid = new(8, 21, []);
    private IReadOnlyList<IReadOnlyList<BoardMonthDay>> _weeks = [];
    private BoardSessionView? _selected;
    private SessionView? _details;
    private SessionDialogKind _dialog;
    private IReadOnlyList<BoardMark> _marks = [];
    private BoardMoveAsked? _asked;
    private SessionView? _askedAbout;

    [SupplyParameterFromQuery]
    public string? View { get; set; }

    [SupplyParameterFromQuery]
    public string? By { get; set; }

    [SupplyParameterFromQuery]
    public string? Date { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery]
    public string? Location { get; set; }

    [SupplyParameterFromQuery]
    public string? Track { get; set; }

    [SupplyParameterFromQuery]
    public string? Staff { get; set; }

    [SupplyParameterFromQuery]
    public string? Room { get; set; }

    [SupplyParameterFromQuery]
    public string? For { get; set; }

    [SupplyParameterFromQuery]
    public string? Session { get; set; }

    [SupplyParameterFromQuery]
    public string? Book { get; set; }

    [SupplyParameterFromQuery]
    public string? Client { get; set; }

    [SupplyParameterFromQuery]
    public string? Time { get; set; }

    private BoardView? Board { get; set; }

    private BoardAddress Address { get; set; } = new(DateOnly.MinValue);

    private bool IsWeek => Address.View == BoardViewKind.Week;

    private string Range => Address.View switch
    {
        BoardViewKind.Week => When.Dates(Address.From, Address.From.AddDays(_grid.Columns.Count - 1)),
        BoardViewKind.Agenda => When.Dates(Address.From, Address.Query.To),
        BoardViewKind.Month => Address.Date.ToString("MMMM yyyy", When.Culture),
        _ => $"{When.LongDate(Address.Date)}, {Address.Date.Year}",
    };

    protected override void OnInitialized() => _closed = _closing.Token;

    protected override async Task OnParametersSetAsync()
    {
        _zone ??= await zones.GetAsync(_closed);
        Address = BoardAddress.Read(Value, ZoneTime.Today(clock, _zone));
        _dialog = SessionDialogKind.None;
        if (_loaded != Address.Query)
        {
            await LoadAsync();
        }

        await SelectAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_loaded is { } query && query != _watched) // Only a live circuit gets here; another range is another subscription.
        {
            _watched = query;
            _subscription?.Dispose();
            var days = Enumerable.Range(0, query.Days).Select(query.From.AddDays).Select(Topic.Day);
            _subscription = changes.Subscribe([.. days, Topic.Settings], () => InvokeAsync(RefreshAsync));
        }
    }

    public void Dispose()
    {
        _subscription?.Dispose();
        _closing.Cancel();
        _closing.Dispose();
    }

    private string? Value(string name) => name switch
    {
        "view" => View,
        "by" => By,
        "date" => Date,
        "show" => Show,
        "location" => Location,
        "track" => Track,
        "staff" => Staff,
        "room" => Room,
        "for" => For,
        "session" => Session,
        "book" => Book,
        "client" => Client,
        "time" => Time,
        _ => null,
    };

    private void ShowBooked((Guid Id, DateOnly Date) booked) =>
        navigation.NavigateTo((Address.Plain with { Date = booked.Date, Session = booked.Id }).ToString());

    private async Task CloseDialogAsync(bool changed)
    {
        _dialog = SessionDialogKind.None;
        (_asked, _askedAbout) = (null, null);
        if (changed)
        {
            await LoadAsync();
            await SelectAsync();
        }
    }

    /// <summary>A move that needs a reason goes on in the form, with its new place filled in.</summary>
    private async Task AskAsync(BoardMoveAsked asked)
    {
        var about = await getSession.HandleAsync(await actors.GetAsync(), asked.Command.SessionId, withRoster: false, _closed);
        (_asked, _askedAbout) = about.Succeeded ? (asked, about.Value) : (null, null);
    }

    private async Task LoadAsync()
    {
        var query = Address.Query;
        var result = await getBoard.HandleAsync(await actors.GetAsync(), query, _closed);
        _refusals = result.Refusals;
        _marks = result.Succeeded && Board is { } before && _loaded == query ? BoardMark.After(_marks, before, result.Value) : [];
        Board = result.Succeeded ? result.Value : null;
        _loaded = query;
    }

    private async Task SelectAsync()
    {
        _selected = Address.Session is { } id ? Board?.Sessions.FirstOrDefault(session => session.Id == id) : null;
        _details = null;
        if (Board is not null)
        {
            _grid = Address.View == BoardViewKind.Month ? _grid : BoardGrid.Of(Board, Address, BoardMark.With(_marks, Board));
            _weeks = Address.View == BoardViewKind.Month ? BoardMonth.Of(Board, Address) : [];
        }

        if (_selected is { IsBusy: false })
        {
            var details = await getSession.HandleAsync(await actors.GetAsync(), _selected.Id, withRoster: false, _closed);
            _details = details.Succeeded ? details.Value : null;
        }
    }

    private async Task RefreshAsync()
    {
        try
        {
            await LoadAsync();
            await SelectAsync();
            StateHasChanged();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ObjectDisposedException))
        {
            await DispatchExceptionAsync(exception);
        }
    }
}
