using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.SeriesEdits;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Groups;

/// <summary>Asks what shall happen to one date of a series that does not simply fit, and offers what would help.</summary>
public sealed partial class DateQuestion : ComponentBase
{
    private const int ReasonLength = 200;

    private ElementReference _heading;
    private DateOnly _day;
    private TimeOnly _start;
    private TimeOnly _end;
    private Guid? _room;
    private string _reason = "";
    private bool _missing;

    /// <summary>By the rule of the series.</summary>
    [Parameter, EditorRequired]
    public DateOnly Date { get; set; }

    /// <summary>When it was asked to take place, with what was decided so far.</summary>
    [Parameter, EditorRequired]
    public LocalSlot Asked { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<Refusal> Reasons { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<SeriesChoice> Choices { get; set; } = [];

    [Parameter]
    public SeriesDecision? Decision { get; set; }

    [Parameter]
    public IReadOnlyList<WayOut> Found { get; set; } = [];

    /// <summary>IANA name.</summary>
    [Parameter, EditorRequired]
    public string Zone { get; set; } = "";

    [Parameter]
    public IReadOnlyList<RoomChoice> Rooms { get; set; } = [];

    /// <summary>The room of the other dates; null by video.</summary>
    [Parameter]
    public Guid? RoomId { get; set; }

    /// <summary>Something is booked already, so leaving the date out calls it off, and whoever comes is told why.</summary>
    [Parameter]
    public bool HasSession { get; set; }

    /// <summary>A new date is left out for what stands against it, unless somebody says why.</summary>
    [Parameter]
    public bool ReasonNeeded { get; set; }

    [Parameter]
    public string? AfterKeeping { get; set; }

    [Parameter]
    public string? AfterLeavingOut { get; set; }

    [Parameter]
    public EventCallback<SeriesDecision> OnDecided { get; set; }

    /// <summary>Another time was asked for, and it does not fit either.</summary>
    private bool IsElsewhere => Decision is { IsElsewhere: true } && Reasons.Count > 0;

    public async Task FocusAsync() => await _heading.FocusAsync();

    protected override void OnInitialized() => (_day, _start, _end, _room) = (Asked.Date, Asked.Start, Asked.End, Decision?.RoomId ?? RoomId);

    private string Field(string name) => $"{name}-{Date:yyyyMMdd}";

    private Task SendAsync(SeriesChoice choice) => OnDecided.InvokeAsync(new(Date, choice, _reason));

    private Task UseAsync(WayOut way)
    {
        (_day, _start, _end, _room) = (way.To.Date, way.To.Start, way.To.End, way.Room?.Id ?? _room);
        return OnDecided.InvokeAsync(Elsewhere(way.Lead?.Id ?? Decision?.LeadId));
    }

    private Task UseOtherAsync() => OnDecided.InvokeAsync(Elsewhere(Decision?.LeadId));

    private SeriesDecision Elsewhere(Guid? lead) =>
        new(Date, SeriesChoice.OtherTime, _reason, _start, _end, _day == Date ? null : _day, _room == RoomId ? null : _room, lead);

    private Task LeaveOutAsync()
    {
        if (!ReasonNeeded && _reason.Length == 0)
        {
            _reason = SkipWords.For(Reasons);
        }

        return WithReasonAsync(SeriesChoice.CallOff);
    }

    private Task WithReasonAsync(SeriesChoice choice)
    {
        _missing = PlainText.Check("Reason", _reason, ReasonLength) is not null;
        return _missing ? Task.CompletedTask : SendAsync(choice);
    }
}
