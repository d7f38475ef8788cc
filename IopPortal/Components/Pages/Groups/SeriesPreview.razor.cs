using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.SeriesEdits;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Groups;

/// <summary>Every date of a series in one grid by week and weekday, each explanation and question under its own week.</summary>
public sealed partial class SeriesPreview : ComponentBase
{
    /// <summary>Questions open at a time; the others follow as these are answered.</summary>
    private const int QuestionsShown = 6;

    private const int ReasonLength = 200;

    private readonly List<DateQuestion> _questions = [];
    private string _reason = "";
    private bool _reasonMissing;

    [Parameter, EditorRequired]
    public GroupForm Form { get; set; } = default!;

    [Parameter]
    public GroupPreview? Preview { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<SeriesDecision>> OnDecided { get; set; }

    /// <summary>A way that helps every date changes the answers themselves.</summary>
    [Parameter]
    public EventCallback<WayOut> OnUsed { get; set; }

    private LocalSlot Plain => new(Dates[0].Date, Form.Start, Form.End);

    private int SessionMinutes => (int)(Form.End - Form.Start).TotalMinutes;

    private IReadOnlyList<PreviewDate> Dates => Preview?.Dates ?? [];

    private IReadOnlyList<DayOfWeek> Columns => [.. WeekdaySet.All.Days().Where(day => Dates.Any(date => date.Date.DayOfWeek == day))];

    private IReadOnlyList<PreviewWeek> Weeks => PreviewWeek.Of(Dates);

    private IReadOnlyList<PreviewDate> Keepable => [.. Undecided.Where(date => date.Choices.Contains(SeriesChoice.Keep))];

    private IEnumerable<PreviewDate> Undecided => Dates.Where(date => date.Verdict == DateVerdict.Undecided);

    private string ZoneWord => Preview!.Zone.Split('/')[^1].Replace('_', ' ');

    private DateQuestion Question
    {
        set
        {
            if (value is not null && !_questions.Contains(value))
            {
                _questions.Add(value);
            }
        }
    }

    /// <summary>Takes the keyboard to the first date that needs a decision.</summary>
    public Task FocusUndecidedAsync()
    {
        var first = Undecided.FirstOrDefault()?.Date;
        return _questions.LastOrDefault(question => question.Date == first)?.FocusAsync() ?? Task.CompletedTask;
    }

    private bool Shown(PreviewDate date) => Undecided.Take(QuestionsShown).Contains(date);

    private Task LeaveAllOutAsync() => OnDecided.InvokeAsync([.. Undecided.Select(date => new SeriesDecision(date.Date, SeriesChoice.CallOff, SkipWords.For(date.Reasons)))]);

    private Task KeepAllAsync()
    {
        _reasonMissing = PlainText.Check("Reason", _reason, ReasonLength) is not null;
        return _reasonMissing ? Task.CompletedTask : OnDecided.InvokeAsync([.. Keepable.Select(date => new SeriesDecision(date.Date, SeriesChoice.Keep, _reason))]);
    }

    /// <summary>A decision without a reason is none, so the date asks again.</summary>
    private Task AskAgainAsync(PreviewDate date) => OnDecided.InvokeAsync([new SeriesDecision(date.Date, SeriesChoice.Keep)]);

    /// <summary>What stands against several dates at once, with how many.</summary>
    private IEnumerable<(string Sentence, int Dates)> Causes =>
        from date in Undecided
        from reason in date.Reasons
        group (date.Date, reason) by (reason.Code, Subject: reason.Arguments.Count > 0 ? reason.Arguments[0] : "") into same
        let dates = same.DistinctBy(one => one.Date).Count()
        where dates > 1
        orderby dates descending
        select (Words.For(same.First().reason, Preview!.Zone), dates);

    private static string After(int sessions, int weekMinutes) =>
        sessions == 0 ? "After: no session would take place" : $"After: {Words.Count(sessions, "session")}, {When.Minutes(weekMinutes)} that week";

    /// <summary>"takes place Thu, Mar 26, 9:00 AM–12:00 PM, in Room 5".</summary>
    private string Elsewhere(PreviewDate date) => string.Join(", ", new[]
    {
        "takes place " + (date.Slot.Date == date.Date ? When.Range(date.Slot.Start, date.Slot.End) : When.Slot(date.Slot)),
        Form.Rooms.FirstOrDefault(room => room.Id == date.Decision!.RoomId) is { } room ? $"in {room.Name}" : null,
        Form.NameOf(date.Decision!.LeadId) is { } lead ? $"led by {lead}" : null,
    }.OfType<string>()) + ".";

    private static string ClosedFor(PreviewDate date) =>
        (string)date.Conflicts.First(conflict => conflict.Level == ConflictLevel.Closed).Refusal.Arguments[1];

    private static string Short(DateOnly date) => date.ToString("MMM d", When.Culture);

    private static string? CellClass(PreviewDate? date) => date?.Verdict switch
    {
        DateVerdict.Undecided => "cell open",
        DateVerdict.Closed or DateVerdict.LeftOut => "cell shut",
        DateVerdict.Kept or DateVerdict.Moved => "cell kept",
        _ => "cell",
    };

    private static string IconOf(PreviewDate date) => date.Verdict switch
    {
        DateVerdict.Undecided => "alert",
        DateVerdict.Closed or DateVerdict.LeftOut => "no",
        DateVerdict.Kept => "info",
        DateVerdict.Moved => "moved",
        _ => "check",
    };

    private static string? WordOf(PreviewDate date) => date.Verdict switch
    {
        DateVerdict.Undecided => "Decide",
        DateVerdict.Closed => "Closed",
        DateVerdict.LeftOut => "Left out",
        DateVerdict.Kept => "Kept",
        DateVerdict.Moved => "Moved",
        _ => null,
    };
}
