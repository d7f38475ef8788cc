using IopPortal.Components.Wording;
using IopPortal.Features.Live;
using IopPortal.Features.Scheduling.Groups;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Groups;

/// <summary>One group: who belongs to it, what comes, what was.</summary>
public sealed partial class GroupPage(GetGroup getGroup, ScheduleChanges changes, CurrentActor actors, NavigationManager navigation) : ComponentBase, IDisposable
{
    private const int ComingFirst = 9;

    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private IDisposable? _subscription;
    private bool _forbidden;

    [Parameter]
    public Guid Id { get; set; }

    private GroupView? View { get; set; }

    private string Times =>
        $"{EnumWords.Days(View!.Rule.Weekdays)} {When.Range(View.Rule.Start, View.Rule.End)}{(View.Rule.IntervalWeeks > 1 ? $", every {View.Rule.IntervalWeeks} weeks" : "")}";

    protected override void OnInitialized() => _closed = _closing.Token;

    protected override async Task OnParametersSetAsync()
    {
        if (View?.Id != Id)
        {
            await LoadAsync();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _subscription = changes.Subscribe([Topic.Group(Id)], () => InvokeAsync(RefreshAsync));
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
        var result = await getGroup.HandleAsync(await actors.GetAsync(), Id, _closed);
        View = result.Succeeded ? result.Value : null;
        _forbidden = result.Refusals.Any(refusal => refusal.Code == "forbidden");
        if (View is null && !_forbidden)
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
