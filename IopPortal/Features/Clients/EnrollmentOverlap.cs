using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Tracks;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>No two episodes in intensive or day programs at the same time (B4).</summary>
internal static class EnrollmentOverlap
{
    public static async Task<Refusal?> FindAsync(PortalDbContext db, Enrollment admitted, DateOnly from, CancellationToken cancellationToken)
    {
        var intensive = db.Programs.Where(program => program.LevelOfCare == LevelOfCare.Iop || program.LevelOfCare == LevelOfCare.Php);
        if (!await intensive.AnyAsync(program => program.Id == admitted.ProgramId, cancellationToken))
        {
            return null;
        }

        var other = await db.Enrollments
            .Where(row => row.ClientId == admitted.ClientId && row.Id != admitted.Id && row.AdmitDate != null && (row.DischargeDate == null || row.DischargeDate >= from))
            .Join(intensive, row => row.ProgramId, program => program.Id, (_, program) => program.Name)
            .FirstOrDefaultAsync(cancellationToken);
        return other is null ? null : new Refusal("enrollment.overlap", other);
    }
}
