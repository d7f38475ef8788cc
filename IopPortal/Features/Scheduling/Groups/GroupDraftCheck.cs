using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Everything wrong with the form itself, before any date is looked at.</summary>
internal static class GroupDraftCheck
{
    private static readonly Dictionary<string, string> FieldOf = new(StringComparer.Ordinal)
    {
        ["series.no-weekday"] = nameof(GroupDraft.Weekdays),
        ["series.unknown-weekday"] = nameof(GroupDraft.Weekdays),
        ["series.interval"] = nameof(GroupDraft.IntervalWeeks),
        ["series.date-range"] = nameof(GroupDraft.FirstDate),
        ["series.ends-before-start"] = nameof(GroupDraft.LastDate),
        ["series.weekday-never-falls"] = nameof(GroupDraft.Weekdays),
        ["series.too-many-dates"] = nameof(GroupDraft.LastDate),
        ["time.end-before-start"] = nameof(GroupDraft.End),
        ["time.too-short"] = nameof(GroupDraft.End),
        ["time.too-long"] = nameof(GroupDraft.End),
    };

    public static IReadOnlyList<Refusal> Of(GroupDraft draft, string zone, PlanningParameters planning) =>
    [
        .. CheckTexts(draft.Details),
        .. CheckSize(draft.Details, planning),
        .. SeriesDates.Check(draft.Rule(zone), planning.MaxSeriesDates).Select(refusal => refusal.At(FieldOf[refusal.Code])),
        .. CheckPlaces(draft),
        .. CheckBreaks(draft),
    ];

    private static IEnumerable<Refusal> CheckTexts(GroupDetails details) =>
        new[]
        {
            PlainText.Check(nameof(GroupDetails.Name), details.Name, 120),
            PlainText.Check(nameof(GroupDetails.DiscreetTitle), details.DiscreetTitle, 60),
            PlainText.Check(nameof(GroupDetails.Modality), details.Modality, 80, required: false),
            Enum.IsDefined(details.Kind) && SessionKindFacts.Of(details.Kind).IsGroup ? null : new Refusal("group.kind").At(nameof(GroupDetails.Kind)),
        }.OfType<Refusal>();

    private static IEnumerable<Refusal> CheckSize(GroupDetails details, PlanningParameters planning)
    {
        var cap = Math.Min(planning.GroupHardCap, SessionKindFacts.HardCap);
        if (details.Capacity < 1 || details.Capacity > cap)
        {
            yield return new Refusal("group.capacity", 1, cap).At(nameof(GroupDetails.Capacity));
        }
        else if (details.MinSize < 0 || details.MinSize > details.Capacity)
        {
            yield return new Refusal("group.minimum", details.Capacity).At(nameof(GroupDetails.MinSize));
        }
    }

    private static IEnumerable<Refusal> CheckPlaces(GroupDraft draft)
    {
        if (draft.LeadId == Guid.Empty)
        {
            yield return new Refusal("group.no-lead").At(nameof(GroupDraft.LeadId));
        }

        if (draft.CoLeadIds.Contains(draft.LeadId))
        {
            yield return new Refusal("group.lead-twice").At(nameof(GroupDraft.CoLeadIds));
        }

        if (draft.RoomId is null && draft.Delivery != Delivery.Telehealth)
        {
            yield return new Refusal("group.no-room").At(nameof(GroupDraft.RoomId));
        }
    }

    private static IEnumerable<Refusal> CheckBreaks(GroupDraft draft)
    {
        var breaks = draft.Breaks.OrderBy(pause => pause.Start).ToList();
        if (breaks.Exists(pause => pause.End <= pause.Start || pause.Start < draft.Start || pause.End > draft.End)
            || breaks.Zip(breaks.Skip(1)).Any(pair => pair.First.End > pair.Second.Start))
        {
            yield return new Refusal("group.breaks").At(nameof(GroupDraft.Breaks));
        }
    }
}
