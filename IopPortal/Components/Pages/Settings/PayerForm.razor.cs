using IopPortal.Components.Ui;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Settings;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>Adds, changes or archives a payer.</summary>
public sealed partial class PayerForm(SavePayer savePayer, CurrentActor actors) : CommandPart(actors)
{
    private static readonly IReadOnlyList<(int Value, string Text)> Presets =
        [(-1, "The program's numbers"), .. PayerPreset.All.Select((preset, index) => (index, preset.Name + " (verify with the payer)"))];

    private static readonly IReadOnlyList<(bool? Value, string Text)> Breaks = [(null, "As the program counts them"), (true, "Count as attended"), (false, "Do not count")];

    private static readonly IReadOnlyList<SessionKind> Kinds = [.. Enum.GetValues<SessionKind>().Where(kind => SessionKindFacts.Of(kind).CountsTowardHours)];

    private readonly Guid _key = Guid.CreateVersion7();
    private readonly Dictionary<string, int?> _values = [];
    private readonly HashSet<SessionKind> _uncounted = [];

    private int _version;
    private int _preset = -1;
    private string? _code;
    private string? _name;
    private AuthorizationUnit _unit;
    private bool? _breaks;
    private bool _isArchived;

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public PayerView? Item { get; set; }

    /// <summary>Saved, or given up.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>Somebody else's change should be shown.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        (_version, _code, _name, _isArchived) = (Item?.Version ?? 0, Item?.Code, Item?.Name, Item?.IsArchived ?? false);
        Show(Item?.Numbers ?? new());
    }

    private void StartFrom(int preset)
    {
        _preset = preset;
        Show(preset < 0 ? new() : PayerPreset.All[preset].Numbers);
    }

    private void Show(PayerNumbers numbers)
    {
        (_unit, _breaks) = (numbers.UnitType, numbers.CountShortBreaks);
        _uncounted.Clear();
        _uncounted.UnionWith(numbers.UncountedKinds);
        foreach (var field in PayerField.All)
        {
            _values[field.Name] = field.Read(numbers);
        }
    }

    private void Mark(SessionKind kind, bool isUncounted) => _ = isUncounted ? _uncounted.Add(kind) : _uncounted.Remove(kind);

    private async Task SaveAsync()
    {
        if (IsStale)
        {
            _version = Item?.Version ?? 0; // What is there now stands above the form: saving again means it.
        }

        var numbers = PayerField.All.Aggregate(
            new PayerNumbers { UnitType = _unit, CountShortBreaks = _breaks, UncountedKinds = [.. _uncounted.Order()] },
            (filled, field) => field.Put(filled, _values[field.Name]));
        var command = new SavePayerCommand(Item?.Id, _version, _key, _code ?? "", _name ?? "", numbers, _isArchived);
        if (await SendAsync((actor, cancellation) => savePayer.HandleAsync(actor, command, cancellation)))
        {
            await Closed.InvokeAsync();
        }
        else if (IsStale)
        {
            await Changed.InvokeAsync();
        }
    }
}
