using IopPortal.Data;
using IopPortal.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Writing;

/// <summary>Gives the calendar versions a command raised its time (K18).</summary>
internal static class CalendarVersions
{
    public static Task StampAsync(PortalDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.CalendarVersions.Where(version => version.ChangedAt == EF.Constant(CalendarVersion.Unstamped)).ExecuteUpdateAsync(set => set.SetProperty(version => version.ChangedAt, now), cancellationToken);
}
