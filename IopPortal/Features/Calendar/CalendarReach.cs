using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Calendar;

/// <summary>Leading a group shows its members by name; their whole schedule takes a place on the treatment team.</summary>
internal static class CalendarReach
{
    public static async Task<bool> HoldsAsync(ReadScope scope, Guid clientId, CancellationToken cancellationToken) =>
        scope.Grant.Scope != Scope.Caseload || await Reach.TeamClientsOf(scope.Db, scope.Facts).AnyAsync(client => client.Id == clientId, cancellationToken);
}
