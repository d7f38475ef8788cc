using IopPortal.Components.Ui;
using IopPortal.Features.Settings;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>Adds, changes or archives a room.</summary>
public sealed partial class RoomForm(SaveRoom saveRoom, CurrentActor actors) : CommandPart(actors)
{
    private readonly Guid _key = Guid.CreateVersion7();

    private int _version;
    private string? _name;
    private int? _capacity;
    private bool _isTelehealth;
    private bool _isArchived;

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public RoomView? Item { get; set; }

    [Parameter, EditorRequired]
    public Guid LocationId { get; set; }

    /// <summary>Saved, or given up.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>Somebody else's change should be shown.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        (_version, _name, _capacity, _isTelehealth, _isArchived) = (Item?.Version ?? 0, Item?.Name, Item?.Capacity ?? 12, Item?.IsTelehealth ?? false, Item?.IsArchived ?? false);
    }

    private async Task SaveAsync()
    {
        if (IsStale)
        {
            _version = Item?.Version ?? 0; // What is there now stands above the form: saving again means it.
        }

        var command = new SaveRoomCommand(Item?.Id, _version, _key, LocationId, _name ?? "", _capacity ?? 0, _isTelehealth, _isArchived);
        if (await SendAsync((actor, cancellation) => saveRoom.HandleAsync(actor, command, cancellation)))
        {
            await Closed.InvokeAsync();
        }
        else if (IsStale)
        {
            await Changed.InvokeAsync();
        }
    }
}
