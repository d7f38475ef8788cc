using IopPortal.Data;
using IopPortal.Domain.Calendar;

namespace IopPortal.Features.Calendar;

/// <summary>What a calendar shall tell.</summary>
/// <param name="Label">The owner's own words; only the level for them shows any.</param>
/// <param name="Since">When the calendar last began to tell this much; no entry is older (K5).</param>
/// <param name="Begun">The day an empty calendar is dated at the earliest (K10).</param>
internal sealed record CalendarContent(CalendarSubject Subject, CalendarLevel Level, string Label, DateTimeOffset Since, DateTimeOffset Begun)
{
    /// <summary>In date order, never empty. One query.</summary>
    /// <param name="versionAt">When the sessions last changed, those included that have left the calendar.</param>
    public async Task<IReadOnlyList<CalendarEntry>> ReadAsync(PortalDbContext db, byte[] key, DateTimeOffset versionAt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sessions = await CalendarSessions.ReadAsync(db, Subject.Owner, Subject.Person, CalendarWindow.At(now), Level, cancellationToken);
        if (sessions.Count > 0)
        {
            return [.. sessions.Select(session => session.ToEntry(key, this))];
        }

        var changed = versionAt > Begun ? versionAt : Begun;
        return [CalendarEntry.Nothing(CalendarUid.Of(key, Subject.Owner, Subject.Named, Guid.Empty), changed < now ? changed : now)];
    }
}
