using AngleSharp.Dom;
using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IopPortal.Components.Pages.Groups;

public sealed class GroupPageTests : ComponentHost
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddMembers_TwoChosen_ShowsThemWithTheirFirstDay()
    {
        var page = await OpenAsync();

        await page.Find("[data-testid=add-members]").ClickAsync();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await page.FindAll(".found input").First(box => !box.HasAttribute("checked")).ChangeAsync(true);
        }

        await page.Find("form.add").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("2 of 12 places taken", page.Find("[data-testid=places]").TextContent));
        Assert.Contains("Ana Lane", page.Find("[data-testid=members]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndMembership_LastDayChosen_SaysSo()
    {
        var page = await OpenAsync(Sample.Ana.Id);

        await page.Find("[aria-label='End the place of Ana Lane']").ClickAsync();
        await page.Find("form.ending").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("The place of Ana Lane ends", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pause_TwoDays_SaysSoInOneRow()
    {
        var page = await OpenAsync(Sample.Ana.Id);

        await page.Find("[aria-label='Pause the place of Ana Lane']").ClickAsync();
        await page.FindAll("form.ending input[type=date]")[0].ChangeAsync("2026-02-25");
        await page.FindAll("form.ending input[type=date]")[1].ChangeAsync("2026-02-28");
        await page.Find("form.ending").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("The place of Ana Lane pauses", page.Markup, StringComparison.Ordinal));
        Assert.Contains("paused Feb 25 – Feb 28, 2026", Assert.Single(page.FindAll("[data-testid=members] .member")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_AnotherIsOpened_OnlyThatOneIsOpen()
    {
        var page = await OpenAsync(Sample.Ana.Id, Sample.Ben.Id);

        await page.Find("[aria-label='Pause the place of Ana Lane']").ClickAsync();
        await page.Find("[aria-label='End the place of Ben Moss']").ClickAsync();

        Assert.Equal("End the place of Ben Moss", Assert.Single(page.FindAll("form.ending")).GetAttribute("aria-label"));
        await page.Find("[data-testid=add-members]").ClickAsync();
        Assert.Empty(page.FindAll("form.ending"));
        await page.Find("[aria-label='End the place of Ben Moss']").ClickAsync();
        Assert.Empty(page.FindAll("form.add"));
    }

    [Theory]
    [InlineData("Pause the place of Ana Lane")]
    [InlineData("Move Ana Lane to another group")]
    [InlineData("End the place of Ana Lane")]
    public async Task Steps_CancelOrEscape_ClosesAndSavesNothing(string opener)
    {
        var page = await OpenAsync(Sample.Ana.Id);

        await page.Find($"[aria-label='{opener}']").ClickAsync();
        await page.FindAll("form.ending button").Single(button => button.TextContent == "Cancel").ClickAsync();
        Assert.Empty(page.FindAll("form.ending"));

        await page.Find($"[aria-label='{opener}']").ClickAsync();
        await page.Find("form.ending").KeyDownAsync("Escape");
        Assert.Empty(page.FindAll("form.ending"));
        Assert.Null(Assert.Single((await Store.UseCase<GetGroup>().HandleAsync(Sample.Director, page.Instance.Id, Token)).Value.Members!).Until);
    }

    [Fact]
    public async Task AddMembers_Opened_ListsOnlyWhoeverHasNoPlace()
    {
        var page = await OpenAsync(Sample.Ana.Id);

        await page.Find("[data-testid=add-members]").ClickAsync();

        Assert.DoesNotContain("Ana Lane", page.Find(".found").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll(".found input"), box => Assert.False(box.HasAttribute("disabled")));
    }

    [Fact]
    public async Task Move_OtherGroupIsFull_NamesTheReasonAndKeepsTheForm()
    {
        var page = await OpenAsync(Sample.Ana.Id);
        var draft = Sample.Draft(first: Sample.Monday, last: Sample.Monday.AddDays(11), capacity: 1, lead: Sample.SecondTherapistStaff.Id, room: Sample.SmallRoom.Id);
        var full = (await Store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), draft, []), Token)).Value;
        await Store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.NewGuid(), full, [Sample.Ben.Id], Sample.Monday, null, WeekdaySet.None), Token);

        await page.Find("[aria-label='Move Ana Lane to another group']").ClickAsync();
        await page.Find("form.ending select").ChangeAsync(full.ToString());
        await page.Find("form.ending").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("is full on", page.Find("form.ending").TextContent, StringComparison.Ordinal));
        Assert.Contains("1 of 12 places taken", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roster_DateAskedFor_NamesWhoIsExpected()
    {
        var page = await OpenAsync(Sample.Ana.Id);

        await page.Find("[data-testid=roster-on] form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("1 expected at the start", page.Find("[data-testid=roster-on]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Ana Lane", page.Find("[data-testid=roster-on]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_Administrator_NamesNobody()
    {
        SignIn(PortalRole.Administrator);

        var page = await OpenAsync(Sample.Ana.Id);

        Assert.DoesNotContain("Ana", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=places]"));
    }

    [Fact]
    public async Task Open_SomebodyElseAddsAMember_ShowsItWithoutReload()
    {
        var page = await OpenAsync();

        var added = await Services.GetRequiredService<AddGroupMembers>().HandleAsync(Sample.CaseManager, new(Guid.NewGuid(), page.Instance.Id, [Sample.Ben.Id], Sample.Monday, null, WeekdaySet.None), Token);

        Assert.True(added.Succeeded);
        page.WaitForAssertion(() => Assert.Contains("Ben Moss", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task AddMembers_Full_OffersTheWaitlist()
    {
        var page = await OpenAsync(capacity: 1, Sample.Ana.Id);

        await page.Find("[data-testid=add-members]").ClickAsync();
        await page.FindAll(".found input").First(box => !box.HasAttribute("disabled")).ChangeAsync(true);
        await page.Find("form.add").SubmitAsync();
        await page.Find("[data-testid=wait-instead]").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("Ben Moss", page.Find("[data-testid=waitlist]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task FillPlace_OneClick_GivesItToWhoeverIsNext()
    {
        var page = await OpenAsync(capacity: 1);
        await Store.UseCase<JoinWaitlist>().HandleAsync(Sample.Director, new(Guid.NewGuid(), page.Instance.Id, Sample.Ben.Id), Token);
        var again = Render<GroupPage>(parameters => parameters.Add(one => one.Id, page.Instance.Id));
        Assert.Contains("1 place free from Mon, Feb 23. Next: Ben Moss.", again.Find("[data-testid=free-place]").TextContent, StringComparison.Ordinal);

        await again.Find("[data-testid=fill-place]").ClickAsync();

        again.WaitForAssertion(() => Assert.Contains("Ben Moss has a place from Monday, February 23", again.Markup, StringComparison.Ordinal));
        Assert.Contains("Nobody waits", again.Find("[data-testid=waitlist]").TextContent, StringComparison.Ordinal);
    }

    private Task<IRenderedComponent<GroupPage>> OpenAsync(params Guid[] clients) => OpenAsync(12, clients);

    private async Task<IRenderedComponent<GroupPage>> OpenAsync(int capacity, params Guid[] clients)
    {
        var draft = Sample.Draft(first: Sample.Monday, last: Sample.Monday.AddDays(11), capacity: capacity);
        var group = (await Store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), draft, []), Token)).Value;
        if (clients.Length > 0)
        {
            await Store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group, clients, Sample.Monday, null, WeekdaySet.None), Token);
        }

        return Render<GroupPage>(parameters => parameters.Add(page => page.Id, group));
    }
}
