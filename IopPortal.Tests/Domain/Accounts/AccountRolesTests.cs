using Xunit;

namespace IopPortal.Domain.Accounts;

public sealed class AccountRolesTests
{
    [Theory]
    [InlineData(true, null, PortalRole.Therapist, PortalRole.Administrator)]
    [InlineData(false, null, PortalRole.Auditor)]
    [InlineData(false, "account.role-needs-staff", PortalRole.Auditor, PortalRole.Therapist)]
    [InlineData(true, "choice.unknown", PortalRole.Client)]
    [InlineData(true, "choice.unknown", (PortalRole)99)]
    [InlineData(true, "account.role-required")]
    public void Check_Roles_FitTheAccount(bool hasStaff, string? code, params PortalRole[] roles) =>
        Assert.Equal(code, AccountRoles.Check("Roles", roles, hasStaff)?.Code);
}
