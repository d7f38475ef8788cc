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

        var others = await db.Enrollments
            .Where(row => row.ClientId == admitted.ClientId && row.Id != admitted.Id && row.AdmitDate != null)
            .Join(intensive, row => row.ProgramId, program => program.Id, (row, program) => new Stay(program.Name, row.AdmitDate!.Value, row.DischargeDate))
            .ToListAsync(cancellationToken);
        return Among(others, from, null);
    }

    /// <summary>A stay in an intensive or day program, from admission to its last day.</summary>
    internal sealed record Stay(string Program, DateOnly From, DateOnly? To);

    public static bool Counts(LevelOfCare level) => level is LevelOfCare.Iop or LevelOfCare.Php;

    /// <param name="others">Those of the same client.</param>
    /// <param name="to">Null while it goes on.</param>
    public static Refusal? Among(IEnumerable<Stay> others, DateOnly from, DateOnly? to) =>
        others.FirstOrDefault(other => (other.To is not { } last || last >= from) && (to is not { } end || other.From <= end)) is { } other
            ? new Refusal("enrollment.overlap", other.Program)
            : null;
}
