using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Live;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Scheduling.Substitutes;
using IopPortal.Features.Settings;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Sessions;

/// <summary>One session: when, where, who, what may be done and what was done.</summary>
public sealed partial class SessionPage(GetSession getSession, ScheduleChanges changes, CurrentActor actors, NavigationManager navigation) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private IReadOnlyList<Refusal> _refusals = [];
    private IDisposable? _subscription;
    private Guid? _watched;
    private SessionDialogKind _dialog;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Opens the move at once, where the reader may move it.</summary>
    [SupplyParameterFromQuery(Name = "move")]
    public bool BeginsWithMove { get; set; }

    private SessionView? View { get; set; }

    private string Heading => View switch
    {
        { IsGroup: false, Roster: { Count: > 0 } roster } when roster.FirstOrDefault(person => person.Kind == BookingKind.Client) is { } client => $"{client.Name}, {EnumWords.For(View.Kind).ToLowerInvariant()}",
        { } view => SessionWords.Title(view.Title, view.Kind),
        _ => "Session",
    };

    private (string? Tone, string Icon, string Word) State => View switch
    {
        { Status: SessionStatus.Cancelled } => ("bad", "no", "Cancelled"),
        { HasEnded: true } => (null, "tick", "Over"),
        { HasStarted: true } => ("good", "clock", "Running now"),
        _ => ("info", "calendar", "Planned"),
    };

    protected override void OnInitialized() => _closed = _closing.Token;

    protected override async Task OnParametersSetAsync()
    {
        if (View?.Id != Id)
        {
            _dialog = SessionDialogKind.None;
            await LoadAsync();
            _dialog = BeginsWithMove && View?.Actions.MayMove == true ? SessionDialogKind.Move : SessionDialogKind.None;
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_watched != Id)
        {
            _watched = Id;
            _subscription?.Dispose();
            _subscription = changes.Subscribe([Topic.Session(Id)], () => InvokeAsync(RefreshAsync));
        }
    }

    public void Dispose()
    {
        _subscription?.Dispose();
        _closing.Cancel();
        _closing.Dispose();
    }

    private static string WordOf(string action) => action switch
    {
        nameof(BookSession) => "Booked",
        nameof(MoveSession) => "Moved",
        nameof(CancelSession) => "Cancelled",
        nameof(ChangeRoom) => "Room changed",
        nameof(CoverDay) => "Lead changed or called off",
        nameof(AddCoLead) => "Co-lead added",
        nameof(RemoveCoLead) => "Co-lead removed",
        nameof(AddClosure) or nameof(ImportHolidays) => "Cancelled with its day",
        nameof(RemoveClosure) => "Takes place after all",
        _ => "Changed",
    };

    private async Task CloseDialogAsync(bool changed)
    {
        _dialog = SessionDialogKind.None;
        if (changed)
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var result = await getSession.HandleAsync(await actors.GetAsync(), Id, withRoster: true, _closed);
        _refusals = result.Refusals;
        View = result.Succeeded ? result.Value : null;
        if (result.Refusals.Any(refusal => refusal.Code == Refusal.NotFound.Code))
        {
            navigation.NotFound();
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
