using IopPortal.Domain.Reports;
using IopPortal.Features.Clients;

namespace IopPortal.Features.Reports;

/// <summary>Cuts a report into lines by track or by week; nothing that is counted falls between them.</summary>
internal static class ReportParts
{
    public const string NoTrack = "No track";

    /// <summary>One line for each track that has something, and one for what has none.</summary>
    public static IReadOnlyList<ReportRow> ByTrack<T>(
        IReadOnlyList<TrackTag> tracks, IEnumerable<T> facts, Func<T, Guid?> trackOf, ReportListQuery all, Func<IReadOnlyList<T>, ReportListQuery, IReadOnlyList<ReportFigure>> figures)
    {
        var parts = facts.ToLookup(fact => trackOf(fact) ?? Guid.Empty);
        return
        [
            .. tracks.Where(track => parts.Contains(track.Id))
                .Select(track => new ReportRow(track.Name, figures([.. parts[track.Id]], all with { TrackId = track.Id })) { Track = track }),
            .. parts.Contains(Guid.Empty) ? [new ReportRow(NoTrack, figures([.. parts[Guid.Empty]], all with { TrackId = Guid.Empty }))] : Array.Empty<ReportRow>(),
        ];
    }

    /// <summary>One line for each week, those without anything too.</summary>
    public static IReadOnlyList<ReportRow> ByWeek<T>(
        IEnumerable<T> facts, Func<T, DateOnly> dateOf, ReportListQuery all, Func<IReadOnlyList<T>, ReportListQuery, IReadOnlyList<ReportFigure>> figures)
    {
        var known = facts.ToList();
        return [.. all.Period.Weeks.Select(week => new ReportRow(week.From, figures(known.FindAll(fact => week.Contains(dateOf(fact))), all.On(week))))];
    }

    /// <summary>One line for each group that has something by its name, and one for sessions outside groups.</summary>
    public static IReadOnlyList<ReportRow> ByGroup<T>(
        IReadOnlyDictionary<Guid, (string Name, TrackTag? Track)> groups, IEnumerable<T> facts, Func<T, Guid?> groupOf, ReportListQuery all,
        Func<IReadOnlyList<T>, ReportListQuery, IReadOnlyList<ReportFigure>> figures) =>
    [
        .. from part in facts.GroupBy(fact => groupOf(fact) ?? Guid.Empty)
           let known = groups.GetValueOrDefault(part.Key, ("Sessions outside groups", null))
           orderby part.Key == Guid.Empty, known.Item1
           select new ReportRow(known.Item1, figures([.. part], all with { GroupId = part.Key })) { Track = known.Item2 },
    ];
}
