using IopPortal.Data;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace IopPortal.EndToEnd;

/// <summary>Every page, at a desk and on a phone, in light and in dark: usable by everyone, and never wider than its screen.</summary>
[Trait("Category", "EndToEnd")]
public sealed class AccessibilityTests(PortalFixture portal)
{
    /// <summary>Each width once and each theme once: one after the other find what all four find, in half the time.</summary>
    private static readonly Screen[] Screens = [Screen.Desk, Screen.DarkPhone];

    private static readonly Screen[] OtherScreens = [Screen.DarkDesk, Screen.Phone];

    public static TheoryData<string, string> SignedInPages => [.. Walk.SignedIn];

    public static TheoryData<string> OpenPages => [.. Walk.Open];

    [Theory]
    [MemberData(nameof(SignedInPages))]
    public Task Page_SignedIn_IsAccessibleAndFits(string path, string account) => CheckSignedInAsync(path, account, Screens);

    [Theory(Explicit = true)]
    [Trait("Category", "Explicit")]
    [MemberData(nameof(SignedInPages))]
    public Task Page_SignedInOnTheOtherScreens_IsAccessibleAndFits(string path, string account) => CheckSignedInAsync(path, account, OtherScreens);

    [Theory]
    [MemberData(nameof(OpenPages))]
    public async Task Page_BeforeSignIn_IsAccessibleAndFits(string path)
    {
        var page = await portal.OpenAnonymouslyAsync(path);

        await CheckAsync(page, path, Screens);
    }

    [Fact]
    public async Task Page_ThatIsNotThere_IsAccessibleAndFits()
    {
        var page = await portal.OpenAsync("my", DemoAccount.Client);
        await page.GotoAsync("no-such-page");

        await CheckAsync(page, "not-found", Screens);
    }

    [Fact]
    public async Task Page_OfAFamilysLink_IsAccessibleAndFits()
    {
        var token = SecretToken.New();
        await using (var db = new PortalDbContext(TestStore.Options(portal.Host.StoreFile)))
        {
            var guardian = await db.FamilyContacts.FirstAsync(contact => contact.IsGuardian && contact.EndedOn == null, TestContext.Current.CancellationToken);
            db.FamilyLinks.Add(new FamilyLink(guardian, null, SecretToken.HashOf(token)!, DateOnly.MaxValue, Guid.Empty, DateTimeOffset.UnixEpoch));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var page = await portal.OpenAnonymouslyAsync($"family/{token}");

        await CheckAsync(page, "family", Screens);
    }

    private async Task CheckSignedInAsync(string path, string account, IReadOnlyList<Screen> screens)
    {
        var resolved = await portal.Host.ResolveAsync(path);
        var page = await portal.OpenAsync(resolved, account);

        await CheckAsync(page, $"{path} {account.Split('@')[0]}", screens);
    }

    private static async Task CheckAsync(IPage page, string name, IReadOnlyList<Screen> screens)
    {
        var findings = new List<string>();
        foreach (var screen in screens)
        {
            var found = await PageFaults.FindAsync(page, screen);
            findings.AddRange(found);
            if (found.Count > 0)
            {
                await page.KeepPictureAsync(name, screen);
            }
        }

        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }
}
