using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Scheduling.Conflicts;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>A series with the sessions an edit may concern, tracked, and the places in its group.</summary>
/// <param name="Group">Also of the earlier part of a split series, which the group itself follows no more.</param>
/// <param name="Like">What a new date is modelled on: the last session, even of a series that is over.</param>
/// <param name="Sessions">From the first date concerned on, with everything held for them.</param>
/// <param name="Attended">Sessions somebody was marked in.</param>
/// <param name="ProgramId">Whose closures count; null without one.</param>
/// <param name="HardCap">Places no group may exceed.</param>
internal sealed record SeriesToEdit(
    Domain.Sessions.Series Series,
    Group? Group,
    Session? Like,
    DateOnly From,
    IReadOnlyList<Session> Sessions,
    IReadOnlySet<Guid> Attended,
    IReadOnlyList<GroupMembership> Memberships,
    Guid? ProgramId,
    int HardCap,
    int MaxDates,
    int Past)
{
    /// <summary>Null when there is no such series.</summary>
    public static async Task<SeriesToEdit?> LoadAsync(PortalDbContext db, SeriesEditDraft draft, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Series.AsSplitQuery().FirstOrDefaultAsync(series => series.Id == draft.SeriesId, cancellationToken) is not { } series)
        {
            return null;
        }

        var today = ZoneTime.ServiceDate(now, series.TimeZone);
        var from = draft.Scope == SeriesScope.Following && draft.From > today ? SeriesDates.Expand(series.Rule).FirstOrDefault(date => date >= draft.From, draft.From) : today;
        var group = await db.Groups.FirstOrDefaultAsync(
            row => row.SeriesId == series.Id || db.Sessions.Any(session => session.SeriesId == series.Id && session.GroupId == row.Id), cancellationToken);
        var sessions = await db.Sessions.Include(session => session.Bookings)
            .Where(session => session.SeriesId == series.Id && session.Occurrence >= from).OrderBy(session => session.Occurrence).ToListAsync(cancellationToken);
        var like = sessions.LastOrDefault() ?? await LastAsync(db, series.Id, cancellationToken);
        if (group is null && like is null)
        {
            return null;
        }

        var ids = sessions.Select(session => session.Id).ToList();
        var attended = await db.Attendance
            .Where(record => ids.Contains(record.SessionId) && record.Mark.Status != AttendanceStatus.Expected)
            .Select(record => record.SessionId).ToListAsync(cancellationToken);
        var (program, planning) = await ProgramAsync(db, series, group, today, cancellationToken);
        return new SeriesToEdit(
            series, group, like, from, sessions, attended.ToHashSet(),
            group is null ? [] : await db.GroupMemberships.AsNoTracking().Where(place => place.GroupId == group.Id && (place.To == null || place.To >= from)).ToListAsync(cancellationToken),
            program, Math.Min(planning.GroupHardCap, SessionKindFacts.HardCap), planning.MaxSeriesDates,
            await db.Sessions.CountAsync(session => session.SeriesId == series.Id && session.Occurrence < from, cancellationToken));
    }

    /// <summary>Split there, so that the earlier dates keep their own rule.</summary>
    public bool IsSplit(SeriesEditDraft draft) => draft.Scope == SeriesScope.Following && From > Series.FirstDate;

    public IReadOnlyList<SeriesOccurrence> Occurrences(DateTimeOffset now) =>
    [
        .. from session in Sessions
           select new SeriesOccurrence(
               session.Id, session.Occurrence!.Value, new(session.Date, session.Start, session.End),
               session.HasStarted(now) || Attended.Contains(session.Id), session.IsException, session.Status == SessionStatus.Cancelled),
    ];

    /// <summary>The places that hold on a date; a series of one client has that client.</summary>
    public IEnumerable<GroupMembership> PlacesOn(DateOnly date) => Memberships.Where(place => place.Covers(date));

    private static Task<Session?> LastAsync(PortalDbContext db, Guid seriesId, CancellationToken cancellationToken) =>
        db.Sessions.AsNoTracking().Where(session => session.SeriesId == seriesId).OrderByDescending(session => session.Occurrence).FirstOrDefaultAsync(cancellationToken);

    private static async Task<(Guid? Program, PlanningParameters Planning)> ProgramAsync(
        PortalDbContext db, Domain.Sessions.Series series, Group? group, DateOnly today, CancellationToken cancellationToken)
    {
        IReadOnlyList<Guid> clients = series.ClientId is { } client ? [client] : [];
        var program = await (group is not null ? ProgramOf.Group(db, group.Id) : ProgramOf.Clients(db, clients)).FirstOrDefaultAsync(cancellationToken);
        return (program, ProgramParameters.PlanningOn(today, await db.ProgramParameters.AsNoTracking().Where(row => row.ProgramId == program).ToListAsync(cancellationToken)));
    }
}
