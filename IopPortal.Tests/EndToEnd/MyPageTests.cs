using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IopPortal.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>A client's page on a phone: there before any script, light, in the own language, on paper and on the home screen.</summary>
[Trait("Category", "EndToEnd")]
public sealed partial class MyPageTests(PortalFixture portal)
{
    private const int Lightest = 150 * 1024;

    private static readonly Screen[] Screens = [Screen.Desk, Screen.DarkPhone];

    private static readonly string[] KindsOfCare = ["iop", "intensive", "outpatient", "recovery", "therapy", "treatment", "health", "clinic", "program"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Schedule_BeforeAnyScript_IsThereAndLight()
    {
        using var client = await portal.Host.SignedInAsync(DemoAccount.Client);

        var page = await client.GetStringAsync(new Uri("my", UriKind.Relative), Token);
        var bytes = Encoding.UTF8.GetByteCount(page); // A page that somebody is signed in to is never compressed.
        foreach (Match file in BeforeTheFramework().Matches(page[..page.IndexOf("_framework/blazor", StringComparison.Ordinal)]))
        {
            using var answer = await client.GetAsync(new Uri(file.Groups["path"].Value, UriKind.Relative), Token);
            Assert.True(answer.IsSuccessStatusCode, file.Value);
            bytes += Packed(await answer.Content.ReadAsByteArrayAsync(Token));
        }

        Assert.All(["Today <span", "9:00 AM–12:00 PM", "18 Harbor Street, Portsmouth", "This week", "Next week", "Your hours this week", "Call the front desk"], words => Assert.Contains(words, WebUtility.HtmlDecode(page), StringComparison.Ordinal));
        Assert.InRange(bytes, 1, Lightest);
    }

    [Fact]
    public async Task Language_OfTheBrowser_IsAClientsAndNeverStaffs()
    {
        Assert.Contains("<html lang=\"es\"", await PageAsync(DemoAccount.Client, "my"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", await PageAsync(DemoAccount.Therapist, "my"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("english", "en", "Put this on my phone", "Make the link", "Add to this phone", "Today 9:00 AM–12:00 PM")]
    [InlineData("spanish", "es", "Poner en mi teléfono", "Crear el enlace", "Añadir a este teléfono", "Hoy 9:00–12:00")]
    public async Task Schedule_OnAPhone_AnswersAtAGlanceAndIsTakenAlongInTwoTaps(string choice, string language, string phone, string make, string add, string next)
    {
        await using var host = new PortalHost(new TestClock()).Start();
        var page = await portal.OpenAnonymouslyAsync(host, "Account/Login", Screen.Phone);
        await page.GetByTestId(choice).ClickAsync();
        await page.SignInAsync(DemoAccount.Client, DemoAccount.Password);
        await page.GoLiveAsync("my");

        await Expect(page.GetByTestId("next").GetByRole(AriaRole.Heading)).ToHaveTextAsync(next);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        foreach (var screen in Screens)
        {
            Assert.Empty(await PageFaults.FindAsync(page, screen));
        }

        await page.GetByRole(AriaRole.Link, new() { Name = phone }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = make }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = add })).ToBeInViewportAsync();
        Assert.Empty(await PageFaults.FindAsync(page, Screen.Phone));
    }

    [Fact]
    public async Task Schedule_AtTwiceTheSize_NeedsNoScrollingSideways()
    {
        var page = await portal.OpenAsync("my", DemoAccount.Client, new Screen(320, 640, ColorScheme.Light));

        Assert.Equal(0, await page.SidewaysAsync());
        await page.GoLiveAsync("my/phone");
        Assert.Equal(0, await page.SidewaysAsync());
    }

    [Fact]
    public async Task Schedule_OnPaper_IsOnePageAWeek()
    {
        var page = await portal.OpenAsync("my", DemoAccount.Client);

        var paper = await page.PdfAsync(new() { Format = "Letter" });

        Assert.Equal(2, Sheet().Count(Encoding.Latin1.GetString(paper)));
    }

    [Fact]
    public async Task HomeScreen_Manifest_IsNeutralAndItsIconsAreThere()
    {
        using var visitor = portal.Host.Visitor();
        var door = await visitor.GetStringAsync(new Uri("Account/Login", UriKind.Relative), Token);
        using var answer = await visitor.GetAsync(new Uri(Manifest().Match(door).Groups["path"].Value, UriKind.Relative), Token);
        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.All(KindsOfCare, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));

        var icons = JsonDocument.Parse(text).RootElement.GetProperty("icons").EnumerateArray().ToList();
        Assert.Contains(icons, icon => icon.TryGetProperty("purpose", out var purpose) && purpose.GetString() == "maskable");
        foreach (var icon in icons)
        {
            var picture = await visitor.GetByteArrayAsync(new Uri(icon.GetProperty("src").GetString()!, UriKind.Relative), Token);
            var side = BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16));
            Assert.Equal($"{side}x{side}", icon.GetProperty("sizes").GetString());
        }
    }

    /// <summary>As a published portal sends a file; one that is not published packs none.</summary>
    private static int Packed(byte[] file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(file);
        }

        return (int)Math.Min(packed.Length, file.Length);
    }

    private async Task<string> PageAsync(string account, string path)
    {
        using var visitor = await portal.Host.SignedInAsync(account);
        visitor.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("es"));
        return await visitor.GetStringAsync(new Uri(path, UriKind.Relative), Token);
    }

    [GeneratedRegex("""<link[^>]+href="(?<path>[^"]+)"|<script[^>]+src="(?<path>[^"]+)""")]
    private static partial Regex BeforeTheFramework();

    [GeneratedRegex("""rel="manifest" href="(?<path>[^"]+)""")]
    private static partial Regex Manifest();

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}
