using Bunit;
using IopPortal.Components.Pages.Sessions;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Requests;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Requests;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using TestContext = Xunit.TestContext;

namespace IopPortal.Components.Pages.Requests;

public sealed class ClientWordsTests : ComponentHost
{
    private readonly Session _session = Sample.Individual(Sample.Ana.Id);

    [Fact]
    public async Task Accept_OneClick_SaysWhatIsLeftToDo()
    {
        SignIn(PortalRole.Therapist);
        await AskAsync();
        var panel = Render<ClientWords>();

        await panel.Find("[aria-label='Accept: Ana Lane']").ClickAsync(new());

        panel.WaitForAssertion(() => Assert.Contains("Accepted by Tess Therapist. Still to be moved.", panel.Markup, StringComparison.Ordinal));
        Assert.Equal($"sessions/{_session.Id}?move=true", panel.Find(".acts a").GetAttribute("href"));
        Assert.Equal(RequestAnswer.Accepted, (await RequestAsync()).Answer);
    }

    [Fact]
    public async Task Decline_WithoutASentence_IsRefusedAndWithOneLeaves()
    {
        SignIn(PortalRole.Therapist);
        await AskAsync();
        var panel = Render<ClientWords>();
        await panel.Find("[aria-label='Decline: Ana Lane']").ClickAsync(new());
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Contains("the client reads it", panel.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal));

        await panel.Find("form input").ChangeAsync(new() { Value = "No room is free." });
        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll("[data-testid=client-word]")));
        Assert.Equal("No room is free.", (await RequestAsync()).Reply);
    }

    [Fact]
    public async Task Panel_RoleThatAnswersNothing_IsNotThereAndAsksNothing()
    {
        SignIn(PortalRole.UtilizationReviewer);
        await AskAsync();

        Assert.Empty(Render<ClientWords>().Markup.Trim());
        Assert.Equal(0, await Store.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Outcome == Domain.Audit.AuditOutcome.Denied, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task SessionPage_AskedToMove_ShowsTheStepAndOpensTheMoveAtOnce()
    {
        SignIn(PortalRole.Therapist);
        await AskAsync();
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo($"sessions/{_session.Id}?move=true");

        var page = Render<SessionPage>(parameters => parameters.Add(p => p.Id, _session.Id));

        Assert.Contains("Asks for another time", page.WaitForElement("[data-testid=client-words]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Move this session", page.WaitForElement("dialog h2").TextContent);
    }

    private async Task AskAsync()
    {
        await Store.SaveAsync(_session);
        var asked = await Store.UseCase<AskToMove>().HandleAsync(Sample.ClientActor, new(Guid.CreateVersion7(), _session.Id, "After four"), TestContext.Current.CancellationToken);
        Assert.True(asked.Succeeded);
    }

    private Task<ClientRequest> RequestAsync() => Store.ReadAsync(db => db.ClientRequests.SingleAsync(TestContext.Current.CancellationToken));
}
