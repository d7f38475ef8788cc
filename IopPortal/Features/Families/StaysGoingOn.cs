using IopPortal.Data;
using IopPortal.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Families;

/// <summary>The stays that are not over.</summary>
internal static class StaysGoingOn
{
    public static IQueryable<Enrollment> Of(PortalDbContext db) => db.Enrollments.AsNoTracking().Where(stay =>
        stay.Status != EnrollmentStatus.Discharged && stay.Status != EnrollmentStatus.Alumni && stay.Status != EnrollmentStatus.Declined);
}
