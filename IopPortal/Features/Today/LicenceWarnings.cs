using IopPortal.Domain.Staff;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Today;

/// <summary>Licences to renew: everybody's for those who see them all, one's own for the others (STF-3).</summary>
internal static class LicenceWarnings
{
    private const int DaysAhead = 60;
    private const int Most = 20;

    public static async Task<IReadOnlyList<LicenceView>> LoadAsync(ReadScope scope, CancellationToken cancellationToken, int most = Most)
    {
        if (await scope.GrantAsync("STF-3", AccessTarget.None, cancellationToken) is not { } grant)
        {
            return [];
        }

        var (db, today) = (scope.Db, scope.Facts.Today);
        var (own, last) = (grant.Scope == Scope.All ? null : scope.Facts.StaffId, today.AddDays(DaysAhead));
        if (grant.Scope != Scope.All && own is null)
        {
            return [];
        }

        var rows = await (
            from credential in db.Credentials
            where credential.Expires <= last && (own == null || credential.StaffId == own)
            join staff in db.Staff on credential.StaffId equals staff.Id
            where staff.IsActive && !db.Credentials.Any(newer => newer.StaffId == credential.StaffId && EF.Functions.Collate(newer.Type, "NOCASE") == credential.Type && newer.Expires > credential.Expires)
            orderby credential.Expires, staff.FamilyName
            select new { staff.Id, Name = staff.GivenName + " " + staff.FamilyName, credential.Type, credential.Expires })
            .Take(most).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new LicenceView(row.Id, row.Name, row.Type, row.Expires, CredentialWarning.Of(row.Expires, today)))];
    }
}
