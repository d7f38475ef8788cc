using IopPortal.Data;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;

namespace IopPortal.Features.Reports;

/// <summary>The groups the actor facilitates: all that a therapist's reports are made of.</summary>
internal static class OwnGroups
{
    public static IQueryable<Group> Of(PortalDbContext db, AccessFacts facts)
    {
        var staffId = facts.StaffId;
        return db.Groups.Where(group => db.Series.Any(series => series.Id == group.SeriesId && series.Staff.Any(staff => staff.StaffId == staffId)));
    }
}
