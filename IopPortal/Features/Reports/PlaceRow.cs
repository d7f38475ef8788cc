using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Reports;

/// <summary>One place that is held in a group of a track on a date.</summary>
internal sealed record PlaceRow
{
    public const int DaysAhead = 6;

    /// <summary>Of the membership.</summary>
    public Guid Id { get; init; }

    public Guid GroupId { get; init; }

    public Guid ClientId { get; init; }

    public Guid? TrackId { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>The groups of tracks that meet around a date: not over by then, and begun within the week.</summary>
    public static IQueryable<Group> GroupsOn(ReportReach reach, DateOnly date)
    {
        var (db, soon) = (reach.Db, date.AddDays(DaysAhead));
        var groups = reach.Own is { } own ? OwnGroups.Of(db, own) : db.Groups;
        return groups.Where(group => group.TrackId != null
            && db.Series.Any(series => series.Id == group.SeriesId && series.LastDate >= date)
            && db.Sessions.Any(session => session.GroupId == group.Id && session.Date <= soon));
    }

    /// <summary>The places held on the last day of the period.</summary>
    public static IQueryable<PlaceRow> Behind(ReportReach reach, ReportListQuery query)
    {
        var (date, track) = (query.Period.To, query.TrackId);
        return
            from @group in GroupsOn(reach, date)
            from membership in reach.Db.GroupMemberships // Not a join: the few groups come first, then each one's members by their index.
            where membership.GroupId == @group.Id && membership.From <= date && (membership.To == null || date <= membership.To) && (track == null || @group.TrackId == track)
            select new PlaceRow { Id = membership.Id, GroupId = @group.Id, ClientId = membership.ClientId, TrackId = @group.TrackId, From = membership.From, Until = membership.To };
    }
}
