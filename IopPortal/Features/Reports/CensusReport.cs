using IopPortal.Domain.Reports;
using IopPortal.Features.Clients;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Reports;

/// <summary>Who is in care, who came and went, and how full the groups of each track are.</summary>
internal static class CensusReport
{
    private static readonly ReportColumn[] Columns =
    [
        new("In care", ReportUnit.Count) { IsDrawn = true },
        new("Admitted", ReportUnit.Count),
        new("Discharged", ReportUnit.Count),
    ];

    private static readonly ReportColumn[] WithPlaces =
    [
        .. Columns.Select(column => column with { IsDrawn = false }),
        new("Places", ReportUnit.Count),
        new("Taken", ReportUnit.Count),
        new("Fill", ReportUnit.Percent) { IsDrawn = true },
    ];

    public static async Task<IReadOnlyList<ReportTable>> LoadAsync(ReportReach reach, ReportListQuery asked, IReadOnlyList<TrackTag> tracks, CancellationToken cancellationToken)
    {
        var all = asked.On(Past(asked.Period, reach.Today));
        var stays = await StaysAsync(reach, all.Period, cancellationToken);
        var groups = await PlaceRow.GroupsOn(reach, all.Period.To).Select(group => new { TrackId = group.TrackId!.Value, group.Capacity }).ToListAsync(cancellationToken);
        var taken = await PlaceRow.Behind(reach, all).GroupBy(place => place.TrackId).Select(part => new { Track = part.Key!.Value, Count = part.Count() }).ToDictionaryAsync(part => part.Track, part => part.Count, cancellationToken);
        var fills = groups.GroupBy(group => group.TrackId).ToDictionary(part => part.Key, part => new TrackFill(part.Sum(group => group.Capacity), taken.GetValueOrDefault(part.Key)));

        var lines = from track in tracks.Select(tag => (tag.Id, tag.Name, Tag: (TrackTag?)tag)).Append((Guid.Empty, ReportParts.NoTrack, null))
                    where all.TrackId is null || all.TrackId == track.Id
                    let row = new ReportRow(track.Name, Figured(stays, all with { TrackId = track.Id }, fills.GetValueOrDefault(track.Id, new TrackFill(0, 0)))) { Track = track.Tag }
                    where row.Figures.Any(figure => figure.Value > 0)
                    select row;
        var whole = new TrackFill(
            fills.Where(fill => all.TrackId is null || fill.Key == all.TrackId).Sum(fill => fill.Value.Places), fills.Where(fill => all.TrackId is null || fill.Key == all.TrackId).Sum(fill => fill.Value.Taken));
        return
        [
            new("tracks", "Census and fill by track", "Track", WithPlaces, [.. lines], new ReportRow("All", Figured(stays, all, whole)))
            {
                Note = "In care, places and taken: on the last day of the period. Admitted and discharged: within it, under the track followed last.",
            },
            new("weeks", "By week", "Week of", Columns, [.. all.Period.Weeks.Select(week => new ReportRow(week.From, Figured(stays, all.On(week))))], null)
            {
                IsTrend = true,
                Note = "In care: on the last day of the week.",
            },
        ];
    }

    /// <summary>Nobody knows who will be in care: a period that goes on ends today.</summary>
    private static ReportPeriod Past(ReportPeriod period, DateOnly today) =>
        period.To <= today ? period : period with { To = today < period.From ? period.From : today };

    private static async Task<List<StayFact>> StaysAsync(ReportReach reach, ReportPeriod period, CancellationToken cancellationToken)
    {
        var rows = await (
            from stay in StayRow.Of(reach, null)
            where stay.Admitted <= period.To && (stay.Discharged == null || stay.Discharged >= period.From)
            select new
            {
                stay.Referred,
                stay.Admitted,
                stay.Discharged,
                Tracks = reach.Db.EnrollmentTracks.Where(link => link.EnrollmentId == stay.Id).Select(link => new FollowedTrack(link.Id, link.TrackId, link.From, link.To)).ToList(),
            }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new StayFact(row.Referred, row.Admitted, row.Discharged, null, null, row.Tracks));
    }

    private static IReadOnlyList<ReportFigure> Figured(List<StayFact> stays, ReportListQuery list)
    {
        var (period, track) = (list.Period, list.TrackId);
        return
        [
            Figures.Count(stays.Count(stay => stay.IsInCare(period.To) && IsOf(stay.TrackOn(period.To))), list.Of(ReportPart.InCare)),
            Figures.Count(stays.Count(stay => stay.Admitted is { } day && period.Contains(day) && IsOf(stay.LastTrack)), list.Of(ReportPart.Admitted)),
            Figures.Count(stays.Count(stay => stay.Discharged is { } day && period.Contains(day) && IsOf(stay.LastTrack)), list.Of(ReportPart.Discharged)),
        ];

        bool IsOf(Guid? followed) => track is null || (followed ?? Guid.Empty) == track;
    }

    private static IReadOnlyList<ReportFigure> Figured(List<StayFact> stays, ReportListQuery list, TrackFill fill) =>
    [
        .. Figured(stays, list),
        new ReportFigure(fill.Places, null),
        Figures.Count(fill.Taken, list.Of(ReportPart.Places)),
        Figures.Of(fill.Share, fill.Taken, list.Of(ReportPart.Places)),
    ];
}
