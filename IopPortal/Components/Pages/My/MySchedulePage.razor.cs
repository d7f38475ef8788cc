using IopPortal.Domain.Time;
using IopPortal.Features.Live;
using IopPortal.Features.MySchedule;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.My;

/// <summary>A person's own schedule, made for a phone: the next appointment first, then the weeks.</summary>
public sealed partial class MySchedulePage(GetMySchedule getSchedule, ScheduleChanges changes, CurrentActor actors) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;
    private IDisposable? _subscription;
    private int _pages = 1;
    private bool _busy;
    private bool _refused;

    private MyScheduleView? View { get; set; }

    private bool ForStaff => View is { ClientId: null, StaffId: not null };

    /// <summary>This week and the next always, and whatever lies ahead.</summary>
    private IReadOnlyList<(DateOnly First, IReadOnlyList<ScheduleEntry> Entries)> Weeks
    {
        get
        {
            var weeks = ScheduleEntry.Of(View!.Sessions, View.WeekStart).ToLookup(entry => ProgramWeek.StartOf(entry.Date, View.WeekStart.DayOfWeek));
            var firsts = weeks.Select(week => week.Key).Append(View.WeekStart).Append(View.WeekStart.AddDays(7)).Distinct().Order();
            return [.. firsts.Select(first => (first, (IReadOnlyList<ScheduleEntry>)[.. weeks[first]]))];
        }
    }

    /// <summary>This week and the next stand open, the others behind one tap.</summary>
    private bool IsNear((DateOnly First, IReadOnlyList<ScheduleEntry> Entries) week) => week.First <= View!.WeekStart.AddDays(7);

    protected override async Task OnInitializedAsync()
    {
        _closed = _closing.Token;
        await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_subscription is null && (View?.ClientId ?? View?.StaffId) is { } person)
        {
            _subscription = changes.Subscribe([View!.ClientId is null ? Topic.Staff(person) : Topic.Client(person)], () => InvokeAsync(RefreshAsync));
        }
    }

    public void Dispose()
    {
        _subscription?.Dispose();
        _closing.Cancel();
        _closing.Dispose();
    }

    private async Task ShowLaterAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            _pages++;
            await LoadAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task LoadAsync()
    {
        var actor = await actors.GetAsync();
        var result = await getSchedule.HandleAsync(actor, null, _closed);
        for (var page = 1; page < _pages && result is { Succeeded: true, Value: { Later: { } later } shown }; page++)
        {
            result = (await getSchedule.HandleAsync(actor, later, _closed)).Select(more => shown with { Sessions = [.. shown.Sessions, .. more.Sessions], Later = more.Later });
        }

        _refused = !result.Succeeded;
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
