using System.Text.RegularExpressions;
using IopPortal.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace IopPortal.EndToEnd;

/// <summary>A real clinic begins: an empty store over https, and at the end of the morning the first client has a place in the first group.</summary>
[Trait("Category", "EndToEnd")]
public sealed partial class FirstDayJourneyTests(PortalFixture portal)
{
    private const string Password = "lanterns over quiet water";

    [Fact]
    public async Task FirstDay_FromAnEmptyStore_EndsWithTheFirstBookedSession()
    {
        await using var host = FirstDayHost.Start();
        var administrator = await portal.OpenAnonymouslyAsync(host, "Account/Login");
        await Expect(administrator.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Not configured");

        await AcceptAsync(administrator, await FirstDayHost.LinkAsync(host), "owner@clinic.test");
        await Expect(administrator).ToHaveURLAsync(new Regex("/staff$"));
        await administrator.LiveAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(6)); // The sign-in no longer counts as a fresh proof of the password.
        await administrator.GetByRole(AriaRole.Link, new() { Name = "Add a colleague" }).ClickAsync();
        var directorLink = await InviteAsync(administrator, "Ines", "Duarte", "ines@clinic.test", "Program director", proof: true);
        await administrator.GetByRole(AriaRole.Button, new() { Name = "Add another colleague" }).ClickAsync();
        var therapistLink = await InviteAsync(administrator, "Noah", "Berg", "noah@clinic.test", "Therapist", proof: false);

        var director = await portal.OpenAnonymouslyAsync(host, "");
        await AcceptAsync(director, directorLink, "ines@clinic.test");
        var therapist = await portal.OpenAnonymouslyAsync(host, "");
        await AcceptAsync(therapist, therapistLink, "noah@clinic.test");

        await SetUpPlacesAsync(director);
        await LicenseAsync(director, "Noah Berg");
        await AdmitFirstClientAsync(director);
        await BookFirstGroupAsync(director);

        await therapist.GoLiveAsync("my");
        await Expect(therapist.GetByTestId("next").GetByRole(AriaRole.Heading)).ToHaveTextAsync("Mon, Mar 2 9:00 AM–12:00 PM");
        await Expect(therapist.GetByTestId("next")).ToContainTextAsync("Room A");
    }

    private static async Task AcceptAsync(IPage page, string link, string email)
    {
        await page.GotoAsync(link);
        await page.GetByLabel("New password", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("New password again").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set password" }).ClickAsync();
        await Expect(page.GetByText("Your password is set. Sign in with it now.")).ToBeVisibleAsync();
        await page.SignInAsync(email, Password);
    }

    private static async Task<string> InviteAsync(IPage page, string given, string family, string email, string role, bool proof)
    {
        await page.GetByLabel("First name").FillAsync(given);
        await page.GetByLabel("Last name").FillAsync(family);
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = role, Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and make the invitation" }).ClickAsync();
        if (proof)
        {
            var tab = await page.RunAndWaitForPopupAsync(() => page.GetByTestId("step-up").ClickAsync());
            await tab.GetByLabel("Password").FillAsync(Password);
            await tab.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
            await Expect(tab).Not.ToHaveURLAsync(new Regex("/Account/Confirm"));
            await tab.CloseAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Save and make the invitation" }).ClickAsync(); // Everything typed is still there.
        }

        return await page.GetByTestId("one-time-link").InputValueAsync();
    }

    private static async Task SetUpPlacesAsync(IPage page)
    {
        await page.GoLiveAsync("settings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a location" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Elm Street");
        await page.GetByLabel("Address").FillAsync("1 Elm Street");
        await SaveAsync(page, "Save location");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a room at Elm Street" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Room A");
        await page.GetByLabel("Room for how many people").FillAsync("12");
        await SaveAsync(page, "Save room");

        await page.GetByRole(AriaRole.Link, new() { Name = "Programs" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a program" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Intensive");
        await SaveAsync(page, "Save program");

        await page.GetByRole(AriaRole.Link, new() { Name = "Tracks" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a track" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Morning track");
        await page.GetByLabel("Discreet name").FillAsync("Mornings");
        await page.GetByLabel("Code").FillAsync("MT");
        await SaveAsync(page, "Save track");
    }

    private static async Task LicenseAsync(IPage page, string name)
    {
        await page.GoLiveAsync("staff");
        await page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add or renew" }).ClickAsync();
        await page.GetByLabel("Type").FillAsync("LCSW");
        await page.GetByLabel("Valid until").FillAsync("2027-12-31");
        await SaveAsync(page, "Save licence");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add hours" }).ClickAsync();
        foreach (var day in new[] { "Monday", "Wednesday", "Friday" })
        {
            await page.GetByRole(AriaRole.Checkbox, new() { Name = day }).CheckAsync();
        }

        await SaveAsync(page, "Save hours");
    }

    private static async Task AdmitFirstClientAsync(IPage page)
    {
        await page.GoLiveAsync("clients/new");
        await page.GetByLabel("First name", new() { Exact = true }).FillAsync("Lena");
        await page.GetByLabel("Last name").FillAsync("Novak");
        await page.GetByLabel("Date of birth").FillAsync("1990-05-01");
        await page.GetByLabel("Referred by").FillAsync("Hospital liaison");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save client" }).EvaluateAsync("button => { button.click(); button.click(); }");
        await Expect(page).ToHaveURLAsync(RecordAddress());
        await page.GetByRole(AriaRole.Button, new() { Name = "Admit" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Morning track" }).CheckAsync();
        await page.GetByTestId("step-form").GetByRole(AriaRole.Button, new() { Name = "Admit" }).ClickAsync();
        await Expect(page.GetByTestId("step-form")).ToHaveCountAsync(0);

        await page.GoLiveAsync("clients");
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Novak") })).ToHaveCountAsync(1); // Pressed twice, saved once.
    }

    private static async Task BookFirstGroupAsync(IPage page)
    {
        await page.GoLiveAsync("groups/new");
        await page.AnswerAsync("Morning track", ["Monday", "Wednesday", "Friday"], "09:00", "12:00", "Room A, 12 places", weeks: 10);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Led by" }).SelectOptionAsync(new SelectOptionValue { Label = "Noah Berg, LCSW" });
        await Expect(page.GetByTestId("sum")).ToContainTextAsync("30 sessions will be created");
        await Expect(page.GetByTestId("sum")).Not.ToContainTextAsync("decision");
        await page.CreateButton().ClickAsync();
        await page.GetByTestId("add-members").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Lena Novak") }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add Lena Novak" }).ClickAsync();
        await Expect(page.GetByTestId("places")).ToHaveTextAsync("1 of 12 places taken");
    }

    /// <summary>A form that was saved is gone.</summary>
    private static async Task SaveAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = button })).ToHaveCountAsync(0);
    }

    [GeneratedRegex("/clients/[0-9a-f-]{36}$")]
    private static partial Regex RecordAddress();
}
