using System.Globalization;
using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using TestContext = Xunit.TestContext;

namespace IopPortal.Components.Pages.My;

/// <summary>Ana's group of Monday, nine to twelve, seen at six minutes past eight.</summary>
public sealed class AppointmentActionsTests : ComponentHost
{
    private readonly CultureInfo _culture = CultureInfo.CurrentUICulture;

    public AppointmentActionsTests() => SignIn(PortalRole.Client);

    [Fact]
    public async Task CantCome_TwoTaps_IsSentAndSaysWhatItCountsAs()
    {
        var part = await OpenAsync();

        await Tap(part, "cant-come");
        var question = part.Find("[data-testid=tell]").TextContent;
        await Tap(part, "reason-Transport");

        Assert.Contains("I can’t come today, 9:00 AM–12:00 PM", question, StringComparison.Ordinal);
        Assert.Contains("unless it is hospital, a death in the family, court or weather", question, StringComparison.Ordinal);
        part.WaitForAssertion(() => Assert.Contains("Reason: transport. Sent at 8:06 AM. It counts as missed without notice", Text(part, "said-cant"), StringComparison.Ordinal));
        Assert.Equal(AttendanceStatus.Unexcused, (await MarkAsync()).Status);
        Assert.Empty(part.FindAll("dialog"));
    }

    [Fact]
    public async Task CantCome_Undone_IsExpectedAgain()
    {
        var part = await OpenAsync();
        await Tap(part, "cant-come");
        await Tap(part, "reason-Illness");

        await Tap(part, "undo-cant");

        part.WaitForElement("[data-testid=cant-come]");
        Assert.Equal(AttendanceStatus.Expected, (await MarkAsync()).Status);
    }

    [Fact]
    public async Task CantCome_StartedMeanwhile_SaysThatNothingWasSent()
    {
        var part = await OpenAsync();
        await Tap(part, "cant-come");
        Store.Clock.UtcNow = Sample.At(Sample.Monday, 9);

        await Tap(part, "reason-Illness");

        part.WaitForAssertion(() => Assert.Contains("has already started", Text(part, "not-sent"), StringComparison.Ordinal));
        Assert.NotNull(part.Find("[data-testid=not-sent] a[href^='tel:']"));
    }

    [Fact]
    public async Task Late_TenMinutes_IsSaidAndTakenBack()
    {
        var part = await OpenAsync();
        await Tap(part, "late");
        await Tap(part, "late-10");
        part.WaitForAssertion(() => Assert.Contains("about 10 minutes late", Text(part, "said-late"), StringComparison.Ordinal));

        await Tap(part, "undo-late");

        part.WaitForElement("[data-testid=late]");
    }

    [Fact]
    public async Task Move_GroupSession_IsNotOffered()
    {
        var part = await OpenAsync();

        Assert.Empty(part.FindAll("[data-testid=ask-move]"));
    }

    [Fact]
    public async Task Move_OwnSession_IsAskedWithAWish()
    {
        var part = await OpenAsync(Sample.Individual(Sample.Ana.Id));
        await Tap(part, "ask-move");
        await part.Find("#move-wish").ChangeAsync(new() { Value = "After four" });

        await part.Find("dialog form").SubmitAsync();

        part.WaitForAssertion(() => Assert.Contains("“After four”", Text(part, "said-move"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task CantCome_Spanish_AsksAndAnswersInSpanish()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
        var part = await OpenAsync();
        await Tap(part, "cant-come");
        Assert.Contains("salvo hospital, fallecimiento, juzgado o mal tiempo", part.Find("[data-testid=tell]").TextContent, StringComparison.Ordinal);

        await Tap(part, "reason-Transport");

        part.WaitForAssertion(() => Assert.Contains("Nos avisó: no puede venir", Text(part, "said-cant"), StringComparison.Ordinal));
        Assert.Contains("Motivo: transporte.", Text(part, "said-cant"), StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = _culture;
        base.Dispose(disposing);
    }

    private static Task Tap(IRenderedComponent<AppointmentActions> part, string testId) => part.WaitForElement($"[data-testid={testId}]").ClickAsync(new());

    private static string Text(IRenderedComponent<AppointmentActions> part, string testId) => part.Find($"[data-testid={testId}]").TextContent;

    private Task<AttendanceMark> MarkAsync() => Store.ReadAsync(db => db.Attendance.Select(record => record.Mark).SingleAsync(TestContext.Current.CancellationToken));

    private async Task<IRenderedComponent<AppointmentActions>> OpenAsync(Session? session = null)
    {
        session ??= Sample.Session(Sample.Slot(Sample.Monday, 9, 12), clients: Sample.Ana.Id);
        await Store.SaveAsync(session);
        Store.Clock.UtcNow = Sample.At(Sample.Monday, 8, 6);
        return Render<AppointmentActions>(parameters => parameters.Add(part => part.SessionId, session.Id));
    }
}
