using IopPortal.Components.Ui;
using IopPortal.Features.Attendance;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Attendance;

/// <summary>The steps behind the marks of a sheet, read when somebody asks for them.</summary>
public sealed partial class MarkHistory(GetAttendanceHistory getHistory, CurrentActor actors) : CommandPart(actors)
{
    private IReadOnlyList<AttendanceStepView>? _steps;
    private int _shown;

    [Parameter, EditorRequired]
    public Guid SessionId { get; set; }

    /// <summary>How many steps there are.</summary>
    [Parameter, EditorRequired]
    public int Changes { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_steps is not null && _shown != Changes)
        {
            await LoadAsync();
        }
    }

    private Task ToggleAsync()
    {
        if (_steps is null)
        {
            return LoadAsync();
        }

        _steps = null;
        return Task.CompletedTask;
    }

    private async Task LoadAsync()
    {
        _shown = Changes;
        _steps = (await SendAsync((actor, cancellation) => getHistory.HandleAsync(actor, SessionId, cancellation)))?.Steps;
    }
}
