using IopPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Everybody a form offers to lead a group or a series.</summary>
internal static class LeadChoices
{
    /// <summary>One query.</summary>
    public static Task<List<LeadChoice>> LoadAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        db.Staff.Where(member => member.IsActive).OrderBy(member => member.FamilyName)
            .Select(member => new LeadChoice(
                member.Id,
                member.GivenName + " " + member.FamilyName,
                member.Discipline,
                db.Credentials.Where(credential => credential.StaffId == member.Id).Max(credential => (DateOnly?)credential.Expires)))
            .ToListAsync(cancellationToken);
}
