using IopPortal.Components.Ui;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Settings;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>Adds or changes a program of care.</summary>
public sealed partial class ProgramForm(SaveProgram saveProgram, CurrentActor actors) : CommandPart(actors)
{
    private readonly Guid _key = Guid.CreateVersion7();

    private int _version;
    private string? _name;
    private LevelOfCare _level;
    private Guid _location;
    private DayOfWeek _weekStart;

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public ProgramView? Item { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<NamedChoice> Locations { get; set; } = [];

    /// <summary>Saved, or given up.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>Somebody else's change should be shown.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        (_version, _name, _level, _location, _weekStart) =
            (Item?.Version ?? 0, Item?.Name, Item?.LevelOfCare ?? LevelOfCare.Iop, Item?.LocationId ?? (Locations.Count > 0 ? Locations[0].Id : default), Item?.WeekStart ?? DayOfWeek.Monday);
    }

    private async Task SaveAsync()
    {
        if (IsStale)
        {
            _version = Item?.Version ?? 0; // What is there now stands above the form: saving again means it.
        }

        var command = new SaveProgramCommand(Item?.Id, _version, _key, _name ?? "", _level, _location, _weekStart);
        if (await SendAsync((actor, cancellation) => saveProgram.HandleAsync(actor, command, cancellation)))
        {
            await Closed.InvokeAsync();
        }
        else if (IsStale)
        {
            await Changed.InvokeAsync();
        }
    }
}
