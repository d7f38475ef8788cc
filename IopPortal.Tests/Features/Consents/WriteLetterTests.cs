using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Consents;

public sealed class WriteLetterTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_ConsentHolds_IsLoggedOnceAKey()
    {
        var consent = await RecordAsync(Sample.CaseManager);
        var command = new WriteLetterCommand(Guid.CreateVersion7(), Plan(consent.Value));

        var first = await WriteAsync(Sample.CaseManager, command);
        var second = await WriteAsync(Sample.CaseManager, command);

        Assert.Equal(first.Value, second.Value);
        var told = Assert.Single((await ShowAsync(Sample.Director)).Value.Disclosures);
        Assert.Equal(("Harbor Bakery", "casemanager", "Proof of attendance"), (told.Recipient, told.By, told.Purpose));
        Assert.Contains("2026-02-09 to 2026-02-23", told.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetLetter_TellsDatesAndHoursOnly()
    {
        var consent = (await RecordAsync(Sample.CaseManager)).Value;
        await AttendAsync(Sample.Monday.AddDays(-7), 9, 11, AttendanceStatus.Present);
        await AttendAsync(Sample.Monday.AddDays(-7), 13, 14, AttendanceStatus.Late);
        await AttendAsync(Sample.Monday.AddDays(-5), 9, 11, AttendanceStatus.NoShow);
        await AttendAsync(Sample.Monday.AddDays(-30), 9, 11, AttendanceStatus.Present);

        var letter = (await ReadAsync(Sample.Reviewer, Plan(consent))).Value;

        Assert.Equal(("Ana Lane", "Harbor Bakery", false), (letter.Name, letter.Recipient, letter.IsProtected));
        Assert.Equal([new LetterDayView(Sample.Monday.AddDays(-7), 180)], letter.Days);
        Assert.Equal(180, letter.TotalMinutes);
    }

    [Fact]
    public async Task GetLetter_Part2Track_CarriesTheNotice()
    {
        var consent = (await RecordAsync(Sample.CaseManager)).Value;
        var stay = await _store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken));
        var track = Sample.NewTrack("Evening", "EV", isPart2: true);
        await _store.SaveAsync([track, new EnrollmentTrack(stay.Id, track.Id, Sample.Monday.AddDays(-20), Sample.Monday.AddDays(-10))]);

        Assert.True((await ReadAsync(Sample.CaseManager, Plan(consent))).Value.IsProtected);
    }

    [Fact]
    public async Task HandleAsync_WithoutAConsentThatHolds_NothingIsTold()
    {
        var ended = (await RecordAsync(Sample.Director, start: Sample.Monday.AddDays(-90), expires: Sample.Monday.AddDays(-1))).Value;
        var ahead = (await RecordAsync(Sample.Director, start: Sample.Tuesday)).Value;
        var revoked = (await RecordAsync(Sample.Director)).Value;
        Assert.True((await RevokeAsync(Sample.Director, revoked)).Succeeded);

        foreach (var (consent, code) in new[] { (ended, "consent.ended"), (ahead, "consent.ahead"), (revoked, "consent.revoked"), (Guid.NewGuid(), "consent.none") })
        {
            Assert.Equal(code, Assert.Single((await ReadAsync(Sample.Director, Plan(consent))).Refusals).Code);
            Assert.Equal(code, Assert.Single((await WriteAsync(Sample.Director, new(Guid.CreateVersion7(), Plan(consent)))).Refusals).Code);
        }

        Assert.Equal(0, await _store.ReadAsync(db => db.Disclosures.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task HandleAsync_ConsentOfSomebodyElse_IsNone()
    {
        var consent = (await RecordAsync(Sample.Director)).Value;

        Assert.Equal("consent.none", Assert.Single((await ReadAsync(Sample.Director, Plan(consent) with { ClientId = Sample.Ben.Id })).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_ImpossiblePeriod_IsRefusedAtItsField()
    {
        var plan = Plan((await RecordAsync(Sample.Director)).Value);

        Assert.Equal(["To"], (await ReadAsync(Sample.Director, plan with { To = Sample.Tuesday })).Refusals.Select(refusal => refusal.Field));
        Assert.Equal(["To"], (await WriteAsync(Sample.Director, new(Guid.CreateVersion7(), plan with { From = Sample.Monday, To = Sample.Monday.AddDays(-1) }))).Refusals.Select(refusal => refusal.Field));
        Assert.Equal(["From"], (await ReadAsync(Sample.Director, plan with { From = Sample.Monday.AddDays(-366) })).Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public async Task RecordConsent_NothingTyped_NamesEachField()
    {
        var result = await _store.UseCase<RecordConsent>().HandleAsync(
            Sample.Director, new(Guid.CreateVersion7(), Sample.Ana.Id, "", "", "", Sample.Monday, Sample.Monday.AddDays(-1)), TestContext.Current.CancellationToken);

        Assert.Equal(["Recipient", "Purpose", "Scope", "Expires"], result.Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public async Task RevokeConsent_TwiceOrStale_IsRefused()
    {
        var consent = (await RecordAsync(Sample.Director)).Value;

        Assert.Equal("stale", Assert.Single((await RevokeAsync(Sample.Director, consent, version: 7)).Refusals).Code);
        await RevokeAsync(Sample.Director, consent);
        Assert.Equal("consent.revoked", Assert.Single((await RevokeAsync(Sample.Director, consent)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_OutOfReachOrWithoutTheRight_IsRefused()
    {
        var consent = (await RecordAsync(Sample.Therapist)).Value;
        var command = new WriteLetterCommand(Guid.CreateVersion7(), Plan(consent));

        Assert.Equal([Refusal.NotFound], (await WriteAsync(Sample.SecondTherapist, command)).Refusals);
        Assert.Equal([Refusal.NotFound], (await ShowAsync(Sample.SecondTherapist)).Refusals);
        foreach (var actor in new[] { Sample.FrontDesk, Sample.Administrator, Sample.ClientActor, Sample.Auditor })
        {
            Assert.Equal([Refusal.Forbidden], (await WriteAsync(actor, command)).Refusals);
            Assert.Equal([Refusal.Forbidden], (await ReadAsync(actor, command.Plan)).Refusals);
            Assert.Equal([Refusal.Forbidden], (await RecordAsync(actor)).Refusals);
            Assert.Equal([Refusal.Forbidden], (await RevokeAsync(actor, consent)).Refusals);
        }

        Assert.Equal([Refusal.Forbidden], (await RecordAsync(Sample.Reviewer)).Refusals);
        Assert.Equal([Refusal.Forbidden], (await ShowAsync(Sample.FrontDesk)).Refusals);
    }

    [Fact]
    public async Task GetConsents_Client_SeesOwnWithoutStaffNames()
    {
        var consent = (await RecordAsync(Sample.Director)).Value;
        await WriteAsync(Sample.Director, new(Guid.CreateVersion7(), Plan(consent)));

        var view = (await ShowAsync(Sample.ClientActor)).Value;

        Assert.Equal(("", false, false), (Assert.Single(view.Disclosures).By, view.MayEdit, view.MayWrite));
        Assert.True(Assert.Single(view.Consents).Holds);
    }

    private static LetterPlan Plan(Guid consent) => new(Sample.Ana.Id, consent, Sample.Monday.AddDays(-14), Sample.Monday);

    private async Task AttendAsync(DateOnly date, int from, int to, AttendanceStatus status)
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(date, from, to)));
        await _store.SaveAsync(new AttendanceRecord(session.Id, Sample.Ana.Id, null, new(status), Sample.Therapist.UserId, TestClock.Monday));
    }

    private Task<Result<Guid>> RecordAsync(Actor actor, DateOnly? start = null, DateOnly? expires = null) => _store.UseCase<RecordConsent>().HandleAsync(
        actor, new(Guid.CreateVersion7(), Sample.Ana.Id, "Harbor Bakery", "Proof of attendance", "Dates attended and hours", start ?? Sample.Monday.AddDays(-14), expires), TestContext.Current.CancellationToken);

    private async Task<Result<Done>> RevokeAsync(Actor actor, Guid consent, int? version = null) => await _store.UseCase<RevokeConsent>().HandleAsync(
        actor,
        new(Sample.Ana.Id, consent, version ?? await _store.ReadAsync(db => db.Consents.Where(row => row.Id == consent).Select(row => row.Version).SingleAsync(TestContext.Current.CancellationToken))),
        TestContext.Current.CancellationToken);

    private Task<Result<ConsentsView>> ShowAsync(Actor actor) => _store.UseCase<GetConsents>().HandleAsync(actor, Sample.Ana.Id, TestContext.Current.CancellationToken);

    private Task<Result<LetterView>> ReadAsync(Actor actor, LetterPlan plan) => _store.UseCase<GetLetter>().HandleAsync(actor, plan, TestContext.Current.CancellationToken);

    private Task<Result<Guid>> WriteAsync(Actor actor, WriteLetterCommand command) => _store.UseCase<WriteLetter>().HandleAsync(actor, command, TestContext.Current.CancellationToken);
}
