using IopPortal.Data;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;

namespace IopPortal.Features.Reports;

/// <summary>How much of the clinic one read of a report sees.</summary>
/// <param name="Own">Whose groups and clients; null: everybody's.</param>
/// <param name="WithNames">Whether clients are named.</param>
internal sealed record ReportReach(PortalDbContext Db, AccessFacts? Own, bool WithNames, DateTimeOffset Now, DateOnly Today)
{
    public static ReportReach Of(ReadScope scope) => new(scope.Db, scope.Grant.SeesAll ? null : scope.Facts, scope.Grant.NamesClients, scope.Now, scope.Facts.Today);
}
