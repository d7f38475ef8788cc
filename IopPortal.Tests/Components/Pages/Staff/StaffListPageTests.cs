using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Staff;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Pages.Staff;

public sealed class StaffListPageTests : ComponentHost
{
    [Fact]
    public async Task Page_ExpiredLicence_IsNamedAmongWhatNeedsDoing()
    {
        var member = Sample.NewStaff("Dee", "Lapsed", Discipline.Dietitian);
        await Store.SaveAsync(Sample.StaffRows(member, Sample.Monday.AddDays(-3)));

        var page = Render<StaffListPage>();

        page.WaitForAssertion(() => Assert.Contains("the licence expired on Fri, Feb 20", page.Find(".needs").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_Administrator_SeesAccountsAndMayInvite()
    {
        SignIn(PortalRole.Administrator);

        var page = Render<StaffListPage>();

        page.WaitForAssertion(() => Assert.Contains("Account", page.Find("thead").TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.Find("a[href='staff/new']"));
    }

    [Fact]
    public void Page_Therapist_SeesNoAccounts()
    {
        SignIn(PortalRole.Therapist);

        var page = Render<StaffListPage>();

        page.WaitForAssertion(() => Assert.DoesNotContain("Account", page.Find("thead").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("a[href='staff/new']"));
    }
}
