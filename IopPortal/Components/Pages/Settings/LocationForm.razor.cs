using IopPortal.Components.Ui;
using IopPortal.Features.Settings;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>Adds or changes a site.</summary>
public sealed partial class LocationForm(SaveLocation saveLocation, CurrentActor actors) : CommandPart(actors)
{
    private const string UsualZone = "America/New_York";

    private readonly Guid _key = Guid.CreateVersion7();

    private int _version;
    private string? _name;
    private string? _zone;
    private string? _address;
    private string? _phone;
    private string? _parking;

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public LocationView? Item { get; set; }

    /// <summary>Saved, or given up.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>Somebody else's change should be shown.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        (_version, _name, _zone, _address, _phone, _parking) = (Item?.Version ?? 0, Item?.Name, Item?.TimeZone ?? UsualZone, Item?.Address, Item?.Phone, Item?.ParkingNote);
    }

    private async Task SaveAsync()
    {
        if (IsStale)
        {
            _version = Item?.Version ?? 0; // What is there now stands above the form: saving again means it.
        }

        var command = new SaveLocationCommand(Item?.Id, _version, _key, _name ?? "", _address ?? "", _zone ?? "", _phone ?? "", _parking ?? "");
        if (await SendAsync((actor, cancellation) => saveLocation.HandleAsync(actor, command, cancellation)))
        {
            await Closed.InvokeAsync();
        }
        else if (IsStale)
        {
            await Changed.InvokeAsync();
        }
    }
}
