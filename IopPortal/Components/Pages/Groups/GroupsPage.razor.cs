using IopPortal.Features.Live;
using IopPortal.Features.Scheduling.Groups;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Groups;

/// <summary>The groups of the clinic: when, who, where, how full.</summary>
public sealed partial class GroupsPage(ListGroups listGroups, ScheduleChanges changes, CurrentActor actors) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private IDisposable? _subscription;
    private bool _forbidden;

    [SupplyParameterFromQuery]
    public bool Ended { get; set; }

    /// <summary>Where the page before ended.</summary>
    [SupplyParameterFromQuery]
    public string? After { get; set; }

    [SupplyParameterFromQuery]
    public Guid? AfterId { get; set; }

    private GroupListView? View { get; set; }

    private bool Counts => View!.Groups.Any(group => group.Taken is not null);

    private string NextPage => $"/groups?ended={(Ended ? "true" : "false")}&after={Uri.EscapeDataString(View!.Groups[^1].Name)}&afterId={View.Groups[^1].Id}";

    protected override void OnInitialized() => _closed = _closing.Token;

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _subscription = changes.Subscribe([Topic.Groups], () => InvokeAsync(RefreshAsync));
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
        var result = await listGroups.HandleAsync(await actors.GetAsync(), new(Ended, After, AfterId), _closed);
        _forbidden = !result.Succeeded;
        View = result.Succeeded ? result.Value : null;
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
