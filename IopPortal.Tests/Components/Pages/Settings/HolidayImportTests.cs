using Bunit;
using IopPortal.Domain.Calendar;
using IopPortal.Support;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Xunit;
using TestContext = Xunit.TestContext;

namespace IopPortal.Components.Pages.Settings;

public sealed class HolidayImportTests : ComponentHost
{
    [Fact]
    public async Task File_TwoDaysOneUnticked_ClosesTheOther()
    {
        var page = Open();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(HolidayFiles.Of(
            HolidayFiles.Event("DTSTART;VALUE=DATE:20260525", "SUMMARY:Memorial Day"), HolidayFiles.Event("DTSTART;VALUE=DATE:20260703", "SUMMARY:Independence Day")), "holidays.ics"));
        page.WaitForAssertion(() => Assert.Contains("Close 2 days", page.Markup, StringComparison.Ordinal));

        await page.FindAll("fieldset input")[0].ChangeAsync(false);
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=holidays]")));
        Assert.Equal(["Independence Day"], await Store.ReadAsync(db => db.Closures.Select(closure => closure.Reason).ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void File_TooLarge_IsRefusedUnread()
    {
        var page = Open();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(new string('x', HolidayFile.MostBytes + 1), "large.ics"));

        page.WaitForAssertion(() => Assert.Contains("larger than 256 KB", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("fieldset"));
    }

    [Fact]
    public void File_NoCalendar_GetsASentence()
    {
        var page = Open();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("Dear colleagues", "letter.txt"));

        page.WaitForAssertion(() => Assert.Contains("This is not a calendar file.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<ClosuresSection> Open()
    {
        var page = Render<ClosuresSection>();
        page.WaitForElement("button");
        page.FindAll("button").Single(button => button.TextContent.Contains("Import holidays", StringComparison.Ordinal)).Click();
        return page;
    }
}
