using IopPortal.Features.Clients;
using IopPortal.Features.Live;
using IopPortal.Features.Portal;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace IopPortal.Components.Pages.Clients;

/// <summary>One client's record: each part stands in a component of its own and is there only for those who may see it.</summary>
public sealed partial class ClientRecordPage(
    GetClientRecord getRecord,
    GetClientSchedule getSchedule,
    ScheduleChanges changes,
    CurrentActor actors,
    NavigationManager navigation,
    IOptions<PortalOptions> portal) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private ClientRecordView? _record;
    private ClientScheduleView? _schedule;
    private bool _seesAuthorizations;
    private IDisposable? _subscription;
    private Guid _subscribed;

    [Parameter]
    public Guid Id { get; set; }

    private IOptions<PortalOptions> Portal => portal;

    protected override void OnInitialized() => _closed = _closing.Token;

    protected override async Task OnParametersSetAsync()
    {
        if (_record?.Id != Id)
        {
            _record = null;
            await LoadAsync();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_subscribed != Id) // Only a live circuit gets here.
        {
            _subscription?.Dispose();
            _subscribed = Id;
            _subscription = changes.Subscribe([Topic.Client(Id)], () => InvokeAsync(RefreshAsync));
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
        var actor = await actors.GetAsync();
        _seesAuthorizations = OperationTable.Get("AUT-1").IsOpenTo(await actors.RolesAsync());
        var record = await getRecord.HandleAsync(actor, Id, _closed);
        if (!record.Succeeded)
        {
            _record = null;
            navigation.NotFound(); // Missing and out of reach look alike.
            return;
        }

        var schedule = await getSchedule.HandleAsync(actor, Id, _closed);
        _schedule = schedule.Succeeded ? schedule.Value : null;
        _record = record.Value;
    }

    private Task ReloadAsync() => RefreshAsync();

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
