using IopPortal.Data;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;

namespace IopPortal.Features.Reports;

/// <summary>How much of the clinic one read of a report sees.</summary>
/// <param name="Own">Whose groups and clients; null: everybody's.</param>
/// <param name="WithNames">Whether clients are named.</param>
internal sealed record ReportReach(PortalDbContext Db, AccessFacts? Own, bool WithNames, DateTimeOffset Now, DateOnly Today)
{
    public static ReportReach Of(ReadScope scope)
    {
        var all = scope.Grant.Cells.Where(right => right.Cell.Scope == Scope.All).ToList();
        return new(
            scope.Db,
            all.Count == 0 ? scope.Facts : null,
            all.Count == 0 || all.Exists(right => right.Cell.Limit != Limit.NoNames), // Somebody who is auditor and therapist sees all, and then without names.
            scope.Now,
            scope.Facts.Today);
    }
}
