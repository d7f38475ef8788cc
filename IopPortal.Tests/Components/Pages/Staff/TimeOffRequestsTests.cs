using Bunit;
using IopPortal.Domain.Staff;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Pages.Staff;

public sealed class TimeOffRequestsTests : ComponentHost
{
    [Fact]
    public async Task Approve_SessionsFallOnIt_SaysWhatNeedsCoverInItsPlaceUntilDismissed()
    {
        await Store.SaveAsync(Sample.Session());
        await Store.SaveAsync(Sample.Session(Sample.Slot(from: 13, to: 14)));
        await Store.SaveAsync(new TimeOff(Sample.TherapistStaff.Id, Sample.Tuesday, Sample.Tuesday, null, null, "", TimeOffStatus.Requested));
        await Store.SaveAsync(new TimeOff(Sample.DirectorStaff.Id, Sample.Wednesday, Sample.Wednesday, null, null, "", TimeOffStatus.Requested));
        var page = Render<TimeOffRequests>();
        page.WaitForElement("[data-testid=request]");

        await page.Find("[aria-label='Approve time off of Tess Therapist']").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("Approved. 2 sessions need cover.", page.Find("[data-testid=answer]").TextContent));
        var rows = page.FindAll("[data-testid=request]");
        Assert.Equal(2, rows.Count);
        Assert.Contains("Tess Therapist", rows[0].TextContent, StringComparison.Ordinal);
        Assert.NotNull(rows[0].QuerySelector($"a[href='substitutes?staff={Sample.TherapistStaff.Id}&date=2026-02-24']"));

        await page.Find("[aria-label='Dismiss the time off of Tess Therapist']").ClickAsync();
        Assert.Contains("Dana Directs", Assert.Single(page.FindAll("[data-testid=request]")).TextContent, StringComparison.Ordinal);
    }
}
