using IopPortal.Domain;
using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>Everything wrong with the form of an edit, before any date is looked at.</summary>
internal static class SeriesEditCheck
{
    private static readonly Dictionary<string, string> FieldOf = new(StringComparer.Ordinal)
    {
        ["series.no-weekday"] = nameof(SeriesTarget.Weekdays),
        ["series.unknown-weekday"] = nameof(SeriesTarget.Weekdays),
        ["series.weekday-never-falls"] = nameof(SeriesTarget.Weekdays),
        ["series.date-range"] = nameof(SeriesTarget.LastDate),
        ["series.ends-before-start"] = nameof(SeriesTarget.LastDate),
        ["series.too-many-dates"] = nameof(SeriesTarget.LastDate),
        ["time.end-before-start"] = nameof(SeriesTarget.End),
        ["time.too-short"] = nameof(SeriesTarget.End),
        ["time.too-long"] = nameof(SeriesTarget.End),
    };

    public static List<Refusal> Of(SeriesToEdit edited, SeriesEditDraft draft, SeriesRule next)
    {
        var target = draft.Target;
        List<Refusal> problems = [.. SeriesDates.Check(next, edited.MaxDates).Select(refusal => FieldOf.TryGetValue(refusal.Code, out var field) ? refusal.At(field) : refusal)];
        if (draft.Scope == SeriesScope.Following && target.LastDate < edited.From)
        {
            problems.Add(new Refusal("series.ends-before-start", edited.From, target.LastDate).At(nameof(SeriesTarget.LastDate)));
        }

        if (target.LeadId == Guid.Empty)
        {
            problems.Add(new Refusal("group.no-lead").At(nameof(SeriesTarget.LeadId)));
        }

        if (target.CoLeadIds.Contains(target.LeadId))
        {
            problems.Add(new Refusal("group.lead-twice").At(nameof(SeriesTarget.CoLeadIds)));
        }

        if (target.RoomId is null && edited.Series.Delivery != Delivery.Telehealth)
        {
            problems.Add(new Refusal("group.no-room").At(nameof(SeriesTarget.RoomId)));
        }

        problems.AddRange(Size(edited, target));
        return problems;
    }

    /// <summary>Whether the dates cannot even be listed.</summary>
    public static bool HasNoDates(IEnumerable<Refusal> problems) =>
        problems.Any(problem => problem.Code.StartsWith("series.", StringComparison.Ordinal) || problem.Code.StartsWith("time.", StringComparison.Ordinal));

    /// <summary>GRP-2: up to the hard cap, and nobody who has a place loses it.</summary>
    private static IEnumerable<Refusal> Size(SeriesToEdit edited, SeriesTarget target)
    {
        if (edited.Group is null)
        {
            yield break;
        }

        if (target.Capacity is not { } capacity || capacity < 1 || capacity > edited.HardCap)
        {
            yield return new Refusal("group.capacity", 1, edited.HardCap).At(nameof(SeriesTarget.Capacity));
        }
        else if (edited.Sessions.Where(session => session.Status == SessionStatus.Scheduled).MaxBy(session => session.People) is { } fullest && fullest.People > capacity)
        {
            yield return new Refusal("series.places-taken", fullest.People, fullest.Date).At(nameof(SeriesTarget.Capacity));
        }
    }
}
