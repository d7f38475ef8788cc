using System.Text.RegularExpressions;
using IopPortal.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>The clinic's first morning again, by people who have no mouse.</summary>
[Trait("Category", "EndToEnd")]
public sealed partial class FirstDayKeyboardTests(PortalFixture portal)
{
    private const string Password = "lanterns over quiet water";

    [Fact]
    public async Task FirstDay_ByKeyboardAlone_EndsWithTheFirstBookedSession()
    {
        await using var host = FirstDayHost.Start();
        var administrator = await portal.OpenAnonymouslyAsync(host, "Account/Login");
        await AcceptAsync(administrator, await FirstDayHost.LinkAsync(host), "owner@clinic.test");
        await administrator.LiveAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(6)); // The sign-in no longer counts as a fresh proof of the password.
        await administrator.PressOnAsync(administrator.GetByRole(AriaRole.Link, new() { Name = "Add a colleague" }), "Enter");
        var directorLink = await InviteAsync(administrator, "Ines", "Duarte", "ines@clinic.test", "Program director", proof: true);
        await administrator.PressOnAsync(Button(administrator, "Add another colleague"), "Enter");
        var therapistLink = await InviteAsync(administrator, "Noah", "Berg", "noah@clinic.test", "Therapist", proof: false);

        var director = await portal.OpenAnonymouslyAsync(host, "");
        await AcceptAsync(director, directorLink, "ines@clinic.test");
        await director.LiveAsync();
        await SetUpPlacesAsync(director);
        await LicenseAsync(director);
        await AdmitFirstClientAsync(director);
        await BookFirstGroupAsync(director);

        var therapist = await portal.OpenAnonymouslyAsync(host, "");
        await AcceptAsync(therapist, therapistLink, "noah@clinic.test");
        await therapist.GoLiveAsync("my");
        await Expect(therapist.GetByTestId("next").GetByRole(AriaRole.Heading)).ToHaveTextAsync("Mon, Mar 2 9:00 AM–12:00 PM");
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Box(IPage page, string name) => page.GetByRole(AriaRole.Checkbox, new() { Name = name, Exact = true });

    private static ILocator Label(IPage page, string label) => page.GetByLabel(label, new() { Exact = true });

    /// <summary>A place of the main navigation.</summary>
    private static async Task GoAsync(IPage page, string place)
    {
        await page.PressOnAsync(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = place, Exact = true }).First, "Enter");
        await Expect(page).ToHaveURLAsync(new Regex($"/{place.ToLowerInvariant()}$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = place })).ToBeVisibleAsync();
    }

    private static async Task AcceptAsync(IPage page, string link, string email)
    {
        await page.GotoAsync(link);
        await page.TypeOnAsync(Label(page, "New password"), Password);
        await page.TypeOnAsync(page.GetByLabel("New password again"), Password);
        await page.PressOnAsync(Button(page, "Set password"), "Enter");
        await Expect(page.GetByText("Your password is set. Sign in with it now.")).ToBeVisibleAsync();
        await page.GotoAsync("Account/Login");
        await page.TypeOnAsync(page.Locator("[name='Input.Email']"), email);
        await page.TypeOnAsync(page.Locator("[name='Input.Password']"), Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).Not.ToHaveURLAsync(new Regex("/Account/Login"));
    }

    private static async Task<string> InviteAsync(IPage page, string given, string family, string email, string role, bool proof)
    {
        await page.TypeOnAsync(page.GetByLabel("First name"), given);
        await page.TypeOnAsync(page.GetByLabel("Last name"), family);
        await page.TypeOnAsync(page.GetByLabel("E-mail"), email);
        await page.PressOnAsync(Box(page, role), "Space");
        await page.PressOnAsync(Button(page, "Save and make the invitation"), "Enter");
        if (proof)
        {
            var tab = await page.RunAndWaitForPopupAsync(() => page.PressOnAsync(page.GetByTestId("step-up"), "Enter"));
            await tab.TypeOnAsync(tab.GetByLabel("Password"), Password);
            await tab.Keyboard.PressAsync("Enter");
            await Expect(tab).Not.ToHaveURLAsync(new Regex("/Account/Confirm"));
            await tab.CloseAsync();
            await page.PressOnAsync(Button(page, "Save and make the invitation"), "Enter"); // Everything typed is still there.
        }

        return await page.GetByTestId("one-time-link").InputValueAsync();
    }

    private static async Task SetUpPlacesAsync(IPage page)
    {
        await GoAsync(page, "Settings");
        await page.PressOnAsync(Button(page, "Add a location"), "Enter");
        await page.TypeOnAsync(Label(page, "Name"), "Elm Street");
        await page.TypeOnAsync(Label(page, "Address"), "1 Elm Street");
        await SaveAsync(page, "Save location");
        await page.PressOnAsync(Button(page, "Add a room at Elm Street"), "Enter");
        await page.TypeOnAsync(Label(page, "Name"), "Room A");
        await page.TypeOnAsync(page.GetByLabel("Room for how many people"), "12");
        await SaveAsync(page, "Save room");

        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Programs" }), "Enter");
        await page.PressOnAsync(Button(page, "Add a program"), "Enter");
        await page.TypeOnAsync(Label(page, "Name"), "Intensive");
        await SaveAsync(page, "Save program");

        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Tracks" }), "Enter");
        await page.PressOnAsync(Button(page, "Add a track"), "Enter");
        await page.TypeOnAsync(Label(page, "Name"), "Morning track");
        await page.TypeOnAsync(page.GetByLabel("Discreet name"), "Mornings");
        await page.TypeOnAsync(page.GetByLabel("Code"), "MT");
        await SaveAsync(page, "Save track");
    }

    private static async Task LicenseAsync(IPage page)
    {
        await GoAsync(page, "Staff");
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "Noah Berg" }).First, "Enter");
        await page.PressOnAsync(Button(page, "Add or renew"), "Enter");
        await page.TypeOnAsync(page.GetByLabel("Type"), "LCSW");
        await page.TypeOnAsync(page.GetByLabel("Valid until"), "12312027");
        await SaveAsync(page, "Save licence");
        await page.PressOnAsync(Button(page, "Add hours"), "Enter");
        foreach (var day in new[] { "Monday", "Wednesday", "Friday" })
        {
            await page.PressOnAsync(Box(page, day), "Space");
        }

        await SaveAsync(page, "Save hours");
    }

    private static async Task AdmitFirstClientAsync(IPage page)
    {
        await GoAsync(page, "Clients");
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "New client" }), "Enter");
        await page.TypeOnAsync(Label(page, "First name"), "Lena");
        await page.TypeOnAsync(page.GetByLabel("Last name"), "Novak");
        await page.TypeOnAsync(page.GetByLabel("Date of birth"), "05011990");
        await page.TypeOnAsync(page.GetByLabel("Referred by"), "Hospital liaison");
        await page.PressOnAsync(Button(page, "Save client"), "Enter");
        await Expect(page).ToHaveURLAsync(RecordAddress());
        await page.PressOnAsync(Button(page, "Admit"), "Enter");
        await page.PressOnAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = "Morning track" }), "Space");
        await page.PressOnAsync(page.GetByTestId("step-form").GetByRole(AriaRole.Button, new() { Name = "Admit" }), "Enter");
        await Expect(page.GetByTestId("step-form")).ToHaveCountAsync(0);

        await GoAsync(page, "Clients");
        await page.TypeOnAsync(page.GetByTestId("client-search"), "novak");
        await Expect(page).ToHaveURLAsync(new Regex("q=novak$")); // Typed faster than the address follows, and no letter is lost.
        await Expect(page.GetByTestId("client-search")).ToHaveValueAsync("novak");
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Novak") })).ToHaveCountAsync(1);
    }

    private static async Task BookFirstGroupAsync(IPage page)
    {
        await GoAsync(page, "Groups");
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = "New group" }), "Enter");
        await page.TypeOnAsync(page.GetByLabel("Track"), "Morning");
        foreach (var day in new[] { "Monday", "Wednesday", "Friday" })
        {
            await page.PressOnAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = day }), "Space");
        }

        await Expect(page.GetByTestId("sum")).ToContainTextAsync("30 dates"); // The track's own times are in.
        await page.TypeOnAsync(page.GetByRole(AriaRole.Combobox, new() { Name = "Room" }), "Room A");
        await page.TypeOnAsync(page.GetByRole(AriaRole.Combobox, new() { Name = "Led by" }), "Noah");
        await page.TabToAsync(page.CreateButton());
        await Expect(page.GetByTestId("sum")).ToContainTextAsync("30 sessions will be created");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(GroupAddress());

        await page.PressOnAsync(page.GetByTestId("add-members"), "Enter");
        await page.PressOnAsync(page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Lena Novak") }), "Space");
        await page.PressOnAsync(page.GetByRole(AriaRole.Button, new() { Name = "Add Lena Novak" }), "Enter");
        await Expect(page.GetByTestId("places")).ToHaveTextAsync("1 of 12 places taken");
    }

    /// <summary>A form that was saved is gone.</summary>
    private static async Task SaveAsync(IPage page, string button)
    {
        await page.PressOnAsync(Button(page, button), "Enter");
        await Expect(Button(page, button)).ToHaveCountAsync(0);
    }

    [GeneratedRegex("/clients/[0-9a-f-]{36}$")]
    private static partial Regex RecordAddress();

    [GeneratedRegex("/groups/[0-9a-f-]{36}$")]
    private static partial Regex GroupAddress();
}
