using Bunit;
using IopPortal.Features.Imports;
using IopPortal.Support;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Xunit;
using TestContext = Xunit.TestContext;

namespace IopPortal.Components.Pages.Import;

public sealed class ImportPageTests : ComponentHost
{
    [Fact]
    public async Task File_UnknownColumnLeftOut_ImportsTheRows()
    {
        var page = Render<ImportPage>();
        Upload(page, ImportFiles.Lines(ImportFiles.ClientHeader + ",Shoe size", "X-1,Ada,Byron,1990-05-04,7", "X-2,Bo,Cole,1990-05-04,8"), "../../x.csv");
        page.WaitForAssertion(() => Assert.Contains("“Shoe size” is not a column", page.Find("[data-testid=columns]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=import-all]"));

        await page.Find("#import-column-4").ChangeAsync(ColumnMap.LeftOut);
        await page.WaitForElement("[data-testid=import-all]").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("2 rows imported", page.Find("[data-testid=imported]").TextContent, StringComparison.Ordinal));
        Assert.Equal(2, await Store.ReadAsync(db => db.Clients.CountAsync(client => client.Mrn.StartsWith("X-"), TestContext.Current.CancellationToken)));
        Assert.DoesNotContain("x.csv", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ManyProblems_AreShownFiftyAtATime()
    {
        var page = Render<ImportPage>();
        Upload(page, ImportFiles.Clients(60).Replace("1990-05-04", "soon", StringComparison.Ordinal), "a.csv");

        page.WaitForAssertion(() => Assert.Equal(50, page.FindAll("[data-testid=problems] tbody tr").Count));
        await page.FindAll("button").Single(button => button.TextContent == "Later").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("52", page.Find("[data-testid=problems] tbody td").TextContent));
        Assert.Equal(10, page.FindAll("[data-testid=problems] tbody tr").Count);
        Assert.Empty(page.FindAll("[data-testid=import-all]"));
    }

    [Fact]
    public void File_TooLarge_IsRefusedUnread()
    {
        var page = Render<ImportPage>();

        Upload(page, new string('x', ImportLimits.MostBytes + 1), "large.csv");

        page.WaitForAssertion(() => Assert.Contains("larger than 5 MB", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void File_PasswordProvedLongAgo_OffersToProveItAndKeepsTheFile()
    {
        Store.Clock.Advance(TimeSpan.FromMinutes(6));
        var page = Render<ImportPage>();

        Upload(page, ImportFiles.Clients(1), "a.csv");

        page.WaitForElement("[data-testid=step-up]");
        Assert.Contains("Check the file", page.Find("[data-testid=import]").TextContent, StringComparison.Ordinal);
    }

    private static void Upload(IRenderedComponent<ImportPage> page, string text, string name) => page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(text, name));
}
