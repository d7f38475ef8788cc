using IopPortal.Domain.Clients;
using IopPortal.Features.Clients;
using IopPortal.Features.Live;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>Finds a client: what is asked for stands in the address, so that it can be gone back to.</summary>
public sealed partial class ClientsPage(SearchClients search, ScheduleChanges changes, CurrentActor actors, NavigationManager navigation) : ComponentBase, IDisposable
{
    private const string ArchivedWord = "Archived";

    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private ClientListView? _view;
    private IDisposable? _subscription;
    private readonly List<string> _sent = []; // Questions on their way to the address and back.
    private string _text = "";
    private int _asked; // Only the last question's answer is shown.

    [SupplyParameterFromQuery(Name = "q")]
    public string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    public string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "track")]
    public string? TrackText { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    public string? AfterText { get; set; }

    private Guid? Track => Guid.TryParse(TrackText, out var id) ? id : null;

    private Guid? After => Guid.TryParse(AfterText, out var id) ? id : null;

    private bool IsFiltered => !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrEmpty(Status) || Track is not null;

    protected override void OnInitialized()
    {
        _closed = _closing.Token;
        _text = Q ?? "";
    }

    protected override async Task OnParametersSetAsync()
    {
        var question = (Q ?? "").Trim();
        if (_sent.IndexOf(question) is >= 0 and var own)
        {
            _sent.RemoveRange(0, own + 1); // What was typed since stays in the field.
        }
        else if (question != _text.Trim())
        {
            _text = Q ?? "";
        }

        await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _subscription = changes.Subscribe([Topic.Clients], () => InvokeAsync(RefreshAsync));
        }
    }

    public void Dispose()
    {
        _subscription?.Dispose();
        _closing.Cancel();
        _closing.Dispose();
    }

    private async Task LoadAsync()
    {
        var turn = ++_asked;
        var status = Enum.TryParse<EnrollmentStatus>(Status, out var known) && Enum.IsDefined(known) ? known : (EnrollmentStatus?)null;
        var result = await search.HandleAsync(await actors.GetAsync(), new(Q, status, Status == ArchivedWord, Track, After), _closed);
        if (turn == _asked)
        {
            _view = result.Succeeded ? result.Value : null;
        }
    }

    /// <summary>Bound, not set: an answer that comes late must not overwrite what was typed since.</summary>
    private void Type(string? text)
    {
        _text = text ?? "";
        Go();
    }

    private void ChooseStatus(ChangeEventArgs e)
    {
        Status = e.Value as string;
        Go();
    }

    private void ChooseTrack(ChangeEventArgs e)
    {
        TrackText = e.Value as string;
        Go();
    }

    private void Go()
    {
        Q = _text.Trim();
        var address = Address(after: null);
        if (!navigation.Uri.EndsWith(address, StringComparison.Ordinal))
        {
            _sent.Add(Q);
        }

        navigation.NavigateTo(address, replace: true);
    }

    private string Address(Guid? after) => navigation.GetUriWithQueryParameters("/clients", new Dictionary<string, object?>
    {
        ["q"] = string.IsNullOrWhiteSpace(Q) ? null : Q,
        ["status"] = string.IsNullOrEmpty(Status) ? null : Status,
        ["track"] = Track?.ToString(),
        ["after"] = after?.ToString(),
    });

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
