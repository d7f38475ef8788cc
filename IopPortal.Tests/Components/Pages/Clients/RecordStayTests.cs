using Bunit;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Components.Pages.Clients;

/// <summary>The record through the episode: intake, phases, plan, aftercare.</summary>
public sealed class RecordStayTests : ComponentHost
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Intake_StepsOpen_CanBeBookedAndAreNamedBesideTheAdmission()
    {
        var client = Sample.NewClient("Rita", "Ray");
        var stay = Sample.Referral(client);
        await Store.SaveAsync([client, stay, .. Steps(stay)]);

        var page = Open(client.Id);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-testid=book-intake]").Count));
        Assert.EndsWith($"calendar?book=medicalevaluation&client={client.Id}", page.Find("[data-testid=book-intake]").GetAttribute("href"), StringComparison.Ordinal);
        await page.FindAll("[data-testid=stay] button").First(button => button.TextContent == "Admit").ClickAsync();

        Assert.Contains("medical evaluation and intake interview", page.Find("[data-testid=open-intake]").TextContent, StringComparison.Ordinal);
        Assert.False(page.Find("[data-testid=step-form] button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Phase_TreatmentPlanDone_MovesOnWithOnePress()
    {
        var stay = await StayAsync();
        var plan = new Milestone(stay.Id, MilestoneKind.TreatmentPlan, Sample.Monday.AddDays(-21));
        plan.Finish(Sample.Monday, Guid.NewGuid());
        await Store.SaveAsync(plan);

        var page = Open(Sample.Ana.Id);
        page.WaitForAssertion(() => page.Find("[data-testid=phase-offer]"));
        await page.Find("[data-testid=phase-offer] button").ClickAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=phase-offer]")));
        Assert.Equal((Phase.ActiveTreatment, stay.Plan), ((await StayAsync()).Phase, (await StayAsync()).Plan));
    }

    [Fact]
    public async Task Plan_MinutesChanged_SaysWhichSideOfTheBandItIsOn()
    {
        var page = Open(Sample.Ana.Id);
        page.WaitForAssertion(() => Assert.Contains("within Day program’s 9 h to 19 h", page.Find("[data-testid=stay] [data-testid=band]").TextContent, StringComparison.Ordinal));

        await page.FindAll("[data-testid=stay] button").First(button => button.TextContent == "Edit plan").ClickAsync();
        await page.Find("#DaysPerWeek").ChangeAsync("5");
        await page.Find("#MinutesPerDay").ChangeAsync("240");

        Assert.Contains("20 h a week: above Day program’s 9 h to 19 h; that is PHP range.", page.Find("[data-testid=step-form] [data-testid=band]").TextContent, StringComparison.Ordinal);
        Assert.False(page.Find("[data-testid=step-form] button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Aftercare_Discharged_JoinsAnAlumniGroupAndTheAlumni()
    {
        await using (var db = Store.CreateContext())
        {
            (await db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ana.Id, Token)).Discharge(Sample.Monday.AddDays(-1), DischargeReason.CompletedTreatment);
            await db.SaveChangesAsync(Token);
        }

        var rule = Sample.Rule();
        var series = new Series(rule, Sample.Site.Id, null, Delivery.InPerson, []);
        series.LedBy(Sample.TherapistStaff.Id, BookingRole.Lead);
        var group = new Group(Sample.GroupDetails("Alumni") with { Kind = SessionKind.Alumni }, series.Id);
        await Store.SaveAsync([series, group, Sample.Session(new(Sample.Wednesday, rule.Start, rule.End), groupId: group.Id, seriesId: series.Id, kind: SessionKind.Alumni)]);
        SignIn(PortalRole.CaseManager);

        var page = Open(Sample.Ana.Id);
        page.WaitForAssertion(() => Assert.Contains("No place", page.Find("[data-testid=aftercare]").TextContent, StringComparison.Ordinal));
        await page.Find("[data-testid=join-alumni]").ClickAsync();
        await page.Find("[data-testid=alumni-form]").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Wed", page.Find("[data-testid=aftercare]").TextContent, StringComparison.Ordinal));
        await page.FindAll("[data-testid=stay] button").First(button => button.TextContent == "Add to alumni").ClickAsync();
        await page.Find("[data-testid=step-form]").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=step-form]")));
        Assert.Equal(EnrollmentStatus.Alumni, (await StayAsync()).Status);
    }

    private static IEnumerable<Milestone> Steps(Enrollment stay)
    {
        foreach (var kind in IntakeStep.All)
        {
            var step = new Milestone(stay.Id, kind, Sample.Monday);
            if (kind == MilestoneKind.PsychologicalTest)
            {
                step.Finish(Sample.Monday, Guid.NewGuid());
            }

            yield return step;
        }
    }

    private Task<Enrollment> StayAsync() => Store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ana.Id, Token));

    private IRenderedComponent<ClientRecordPage> Open(Guid id) => Render<ClientRecordPage>(parameters => parameters.Add(page => page.Id, id));
}
