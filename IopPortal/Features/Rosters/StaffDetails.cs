using IopPortal.Domain;
using IopPortal.Domain.Staff;

namespace IopPortal.Features.Rosters;

/// <summary>What a person fills in about a staff member.</summary>
/// <param name="MaxCaseload">Clients.</param>
public sealed record StaffDetails(string GivenName, string FamilyName, Discipline Discipline, int MaxCaseload, int MaxGroupsPerDay)
{
    internal List<Refusal> Check() => FormCheck.All(
        PlainText.Check(nameof(GivenName), GivenName, 80),
        PlainText.Check(nameof(FamilyName), FamilyName, 80),
        FormCheck.Choice(nameof(Discipline), Discipline),
        FormCheck.Number(nameof(MaxCaseload), MaxCaseload, 0, 200),
        FormCheck.Number(nameof(MaxGroupsPerDay), MaxGroupsPerDay, 0, 12));
}
