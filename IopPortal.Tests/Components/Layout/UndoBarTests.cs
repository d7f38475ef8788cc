using Bunit;
using IopPortal.Components.Pages.Groups;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IopPortal.Components.Layout;

public sealed class UndoBarTests : ComponentHost
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Undo_EndedPlace_GivesThePlaceBackOnTheOpenPage()
    {
        var group = await GroupAsync();
        await Store.UseCase<AddGroupMembers>().HandleAsync(Sample.CaseManager, new(Guid.NewGuid(), group, [Sample.Ana.Id], Sample.Monday, null, WeekdaySet.None), Token);
        var bar = Render<UndoBar>();
        var page = Render<GroupPage>(parameters => parameters.Add(one => one.Id, group));
        await page.Find("[aria-label='End the place of Ana Lane']").ClickAsync();
        await page.Find("form.ending").SubmitAsync();
        bar.WaitForAssertion(() => Assert.Contains("The place ends.", bar.Markup, StringComparison.Ordinal));

        await bar.Find("[data-testid=undo-bar] .btn").ClickAsync();

        bar.WaitForAssertion(() => Assert.Contains("Undone.", bar.Markup, StringComparison.Ordinal));
        Assert.Null(Assert.Single((await Store.UseCase<GetGroup>().HandleAsync(Sample.Director, group, Token)).Value.Members!).Until);
    }

    [Fact]
    public async Task Undo_WhatThePageShowsGoesWithIt_LeadsBack()
    {
        await GroupAsync();
        var bar = Render<UndoBar>();
        Services.GetRequiredService<UndoOffer>().Make("The group is created.", back: "groups");

        await bar.WaitForElement("[data-testid=undo-bar] .btn").ClickAsync();

        bar.WaitForAssertion(() => Assert.EndsWith("/groups", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    private async Task<Guid> GroupAsync() =>
        (await Store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), Sample.Draft(first: Sample.Monday, last: Sample.Monday.AddDays(11)), []), Token)).Value;
}
