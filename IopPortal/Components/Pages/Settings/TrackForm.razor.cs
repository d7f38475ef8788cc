using IopPortal.Components.Ui;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Settings;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>Adds, changes or archives a track.</summary>
public sealed partial class TrackForm(SaveTrack saveTrack, CurrentActor actors) : CommandPart(actors)
{
    private readonly Guid _key = Guid.CreateVersion7();

    private int _version;
    private Guid _program;
    private string? _name;
    private string? _discreet;
    private string? _code;
    private FocusArea _focus;
    private Population _population;
    private TimeOfDay _time;
    private int _colour = 1;
    private Guid? _payer;
    private bool _isPart2;
    private bool _isArchived;

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public TrackView? Item { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<NamedChoice> Programs { get; set; } = [];

    /// <summary>Not archived; one the track has already stays to be chosen.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<NamedChoice> Payers { get; set; } = [];

    /// <summary>Saved, or given up.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>Somebody else's change should be shown.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private IReadOnlyList<(Guid? Value, string Text)> PayerOptions =>
    [
        (null, "the program's own numbers"),
        .. Payers.Select(payer => ((Guid?)payer.Id, payer.Name)),
        .. Item?.Details.PayerId is { } now && Payers.All(payer => payer.Id != now) ? [((Guid?)now, "An archived payer")] : Array.Empty<(Guid?, string)>(),
    ];

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _program = Item?.ProgramId ?? (Programs.Count > 0 ? Programs[0].Id : default);
        if (Item is { Details: var details })
        {
            (_version, _isArchived) = (Item.Version, Item.IsArchived);
            (_name, _discreet, _code, _focus, _population, _time, _isPart2, _colour, _payer) =
                (details.Name, details.DiscreetName, details.Code, details.FocusArea, details.Population, details.TimeOfDay, details.IsPart2, details.Color, details.PayerId);
        }
    }

    private async Task SaveAsync()
    {
        if (IsStale)
        {
            _version = Item?.Version ?? 0; // What is there now stands above the form: saving again means it.
        }

        var details = new TrackDetails(_name ?? "", _discreet ?? "", _code ?? "", _focus, _population, _time, _isPart2, _colour) { PayerId = _payer };
        var command = new SaveTrackCommand(Item?.Id, _version, _key, _program, details, _isArchived);
        if (await SendAsync((actor, cancellation) => saveTrack.HandleAsync(actor, command, cancellation)))
        {
            await Closed.InvokeAsync();
        }
        else if (IsStale)
        {
            await Changed.InvokeAsync();
        }
    }
}
