using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>The colleagues to choose from for a treatment team, each with the present load.</summary>
public sealed class GetCareTeamChoices(ReadOperation read)
{
    public Task<Result<CareTeamChoicesView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<CareTeamChoicesView>(actor, OperationTable.Of<GetCareTeamChoices>(), AccessTarget.None, async scope =>
        {
            var today = scope.Facts.Today;
            var staff = await scope.Db.Staff.Where(member => member.IsActive)
                .OrderBy(member => member.FamilyName).ThenBy(member => member.GivenName)
                .Select(member => new StaffChoice(
                    member.Id,
                    member.GivenName + " " + member.FamilyName,
                    member.Discipline,
                    scope.Db.CareTeam.Where(row => row.StaffId == member.Id && row.From <= today && (row.To == null || row.To >= today)).Select(row => row.ClientId).Distinct().Count(),
                    member.MaxCaseload))
                .ToListAsync(cancellationToken);
            return new CareTeamChoicesView(staff);
        }, cancellationToken);
}
