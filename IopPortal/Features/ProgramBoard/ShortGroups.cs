using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.ProgramBoard;

/// <summary>Groups whose next session has too few people, from the bookings themselves: one query.</summary>
internal static class ShortGroups
{
    private const int DaysPerWeek = 7;

    /// <summary>How far ahead it is looked for a date from which there are enough.</summary>
    private const int DaysAhead = 28;

    /// <summary>This week: sessions still to begin, in the next seven days. Another week: all of its sessions.</summary>
    public static async Task<(IReadOnlyList<ShortGroupView> Short, int Of)> LoadAsync(BoardReach reach, CancellationToken cancellationToken)
    {
        var first = reach.IsThisWeek ? reach.Today : reach.Week;
        var rows = await RowsAsync(reach, first, reach.IsThisWeek ? reach.Scope.Now : DateTimeOffset.MinValue, cancellationToken);
        var meeting = rows.GroupBy(row => row.GroupId).Select(group => group.ToList()).Where(group => group[0].Date < first.AddDays(DaysPerWeek)).ToList();
        return ([.. meeting.Select(View).OfType<ShortGroupView>().OrderBy(group => group.Next.Date).ThenBy(group => group.Next.Start)], meeting.Count);
    }

    private static Task<List<Row>> RowsAsync(BoardReach reach, DateOnly first, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var (db, last) = (reach.Db, first.AddDays(DaysAhead));
        return (
            from session in db.Sessions
            where session.Date >= first && session.Date < last && session.StartUtc >= since && session.Status == SessionStatus.Scheduled
            join @group in reach.Groups on session.GroupId equals (Guid?)@group.Id
            orderby session.StartUtc, session.Id
            select new Row(
                @group.Id, @group.Name, @group.TrackId, @group.MinSize, session.Date, session.Start, session.End,
                db.Bookings.Count(booking => booking.SessionId == session.Id && booking.Active && (booking.Kind == BookingKind.Client || booking.Kind == BookingKind.Family)
                    && !db.Attendance.Any(record => record.SessionId == session.Id && record.ClientId == booking.ResourceId
                        && (record.Mark.Status == AttendanceStatus.Excused || record.Mark.Status == AttendanceStatus.Unexcused || record.Mark.Status == AttendanceStatus.NoShow)))))
            .ToListAsync(cancellationToken);
    }

    private static ShortGroupView? View(IReadOnlyList<Row> coming)
    {
        var next = coming[0];
        return GroupMinimum.Of(next.MinSize, [.. coming.Select(row => (row.Date, row.Expected))]) is { } shortage
            ? new ShortGroupView(next.GroupId, next.Name, next.TrackId, next.MinSize, new LocalSlot(next.Date, next.Start, next.End), shortage)
            : null;
    }

    private sealed record Row(Guid GroupId, string Name, Guid? TrackId, int MinSize, DateOnly Date, TimeOnly Start, TimeOnly End, int Expected);
}
