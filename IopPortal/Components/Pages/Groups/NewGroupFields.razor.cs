using IopPortal.Components.Wording;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Groups;

/// <summary>The six answers, each with what follows from it, and what is filled in behind them.</summary>
public sealed partial class NewGroupFields : ComponentBase
{
    private static readonly int[] Lengths = [8, 10, 12, 0];

    private static readonly IReadOnlyList<SessionKind> Kinds = [.. Enum.GetValues<SessionKind>().Where(kind => SessionKindFacts.Of(kind).IsGroup)];

    /// <summary>The weeks most groups have, for one press.</summary>
    private static readonly (string Name, WeekdaySet Days)[] Usual =
    [
        ("Mon, Wed, Fri", WeekdaySet.Monday | WeekdaySet.Wednesday | WeekdaySet.Friday),
        ("Tue, Thu", WeekdaySet.Tuesday | WeekdaySet.Thursday),
        ("Mon to Fri", WeekdaySet.Monday | WeekdaySet.Tuesday | WeekdaySet.Wednesday | WeekdaySet.Thursday | WeekdaySet.Friday),
    ];

    private static readonly string[] Hidden = ["Name", "DiscreetTitle", "Kind", "Capacity", "MinSize", "CoLeadIds", "IntervalWeeks", "Modality"];

    [Parameter, EditorRequired]
    public GroupForm Form { get; set; } = default!;

    [Parameter, EditorRequired]
    public GroupChoices Choices { get; set; } = default!;

    [Parameter]
    public GroupPreview? Preview { get; set; }

    /// <summary>The sentence that stands at a field, or null.</summary>
    [Parameter, EditorRequired]
    public Func<string, string?> Errors { get; set; } = default!;

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private bool HasHiddenProblem => Hidden.Any(hidden => Errors(hidden) is not null);

    private IEnumerable<LeadChoice> Leads => Choices.MustLead is { } self ? Choices.Staff.Where(staff => staff.Id == self) : Choices.Staff;

    private int TakenDates => Preview?.Dates.Count(date => date.Conflicts.Any(conflict => conflict.Refusal.Code == "room.taken")) ?? 0;

    private string? RoomHelp => Form.RoomId is null || Preview is null ? RoomsAt
        : TakenDates == 0 ? "Free on every date."
        : $"Free on {Preview.Dates.Count - Preview.Closed - TakenDates} of {Preview.Dates.Count - Preview.Closed} open dates.";

    private string? RoomsAt => Form.Place.Length > 0 ? $"The rooms of {Form.Place}." : null;

    private string? Hours => Preview is not { WeeklyMinutes: > 0 } ? null
        : $"{When.Minutes(Preview.WeeklyMinutes)} a week" + (Preview.MinimumMinutes is not { } minimum ? "."
            : Preview.WeeklyMinutes >= minimum ? $": meets the program’s {When.Minutes(minimum)}."
            : $": {When.Minutes(minimum - Preview.WeeklyMinutes)} short of the program’s {When.Minutes(minimum)}.");

    private string? LicenceHelp =>
        SessionKindFacts.Of(Form.Kind).RequiresCredential && Choices.Staff.FirstOrDefault(staff => staff.Id == Form.LeadId) is { } lead
            ? lead.LicensedUntil is not { } until ? "No licence is recorded."
            : until < Form.LastDate ? $"Licence ends {When.DateWithYear(until)}."
            : null
            : null;

    private string BreakWords => Form.Breaks.Count == 0
        ? "Breaks of 10 minutes"
        : $"Breaks of 10 minutes at {Words.Join([.. Form.Breaks.Select(pause => When.Time(pause.Start))])}";

    private Task ChooseTrackAsync(ChangeEventArgs change)
    {
        Form.TrackId = Guid.TryParse(change.Value as string, out var track) ? track : null;
        return OnChanged.InvokeAsync();
    }

    private Task ChooseDaysAsync(WeekdaySet days)
    {
        Form.Choose(days);
        return OnChanged.InvokeAsync();
    }

    private Task ToggleAsync(DayOfWeek day)
    {
        Form.Toggle(day);
        return OnChanged.InvokeAsync();
    }

    private Task RunForAsync(int weeks)
    {
        if (weeks == 0)
        {
            Form.OtherLastDate = Form.LastDate;
        }

        Form.Weeks = weeks;
        return OnChanged.InvokeAsync();
    }
}
