using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class CreateClientTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static ClientPerson Person => new("Noor", "Rahimi", "", "she/her", new(1991, 4, 2));

    private static ClientContact Contact => new("555-0123", "noor@example.test", ContactPreference.Text, SafeToLeaveMessage: true);

    private static ReferralDetails Referral => new(Sample.Program.Id, AdmissionType.StepDown, "Hospital", Sample.Monday, Sample.Plan());

    [Fact]
    public async Task HandleAsync_WithReferral_KeepsBothUnderTheNextNumber()
    {
        var first = await CreateAsync(new(Guid.NewGuid(), Person, Contact, Referral));
        var second = await CreateAsync(new(Guid.NewGuid(), Person with { GivenName = "Nora" }, Contact, null));

        var clients = await _store.ReadAsync(db => db.Clients.Where(client => client.Mrn.StartsWith("M-")).OrderBy(client => client.Mrn).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([("M-000001", first.Value), ("M-000002", second.Value)], clients.Select(client => (client.Mrn, client.Id)));
        Assert.Equal(EnrollmentStatus.Referred, (await _store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.ClientId == first.Value, TestContext.Current.CancellationToken))).Status);
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_MakesOneClient()
    {
        var key = Guid.NewGuid();

        var results = await Task.WhenAll(CreateAsync(new(key, Person, Contact, Referral)), CreateAsync(new(key, Person, Contact, Referral)));

        Assert.Equal(results[0].Value, results[1].Value);
        Assert.Equal(1, await _store.ReadAsync(db => db.Clients.CountAsync(client => client.GivenName == "Noor", TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("", "text.required")]
    [InlineData("   ", "text.required")]
    [InlineData("a\r\nb", "text.control")]
    [InlineData("a\u202Eb", "text.control")]
    public async Task HandleAsync_BadName_IsRefusedAtTheField(string name, string code)
    {
        var result = await CreateAsync(new(Guid.NewGuid(), Person with { GivenName = name, FamilyName = name }, Contact, null));

        Assert.Equal([(code, "GivenName"), (code, "FamilyName")], result.Refusals.Select(refusal => (refusal.Code, refusal.Field!)));
        Assert.False(await _store.ReadAsync(db => db.Clients.AnyAsync(client => client.Phone == "555-0123", TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task HandleAsync_HalfACharacter_IsRefusedAtTheField() =>
        Assert.Equal(new Refusal("text.control").At("GivenName"), Assert.Single((await CreateAsync(new(Guid.NewGuid(), Person with { GivenName = "a\ud800" }, Contact, null))).Refusals));

    [Fact]
    public async Task HandleAsync_TenThousandCharactersEverywhere_IsRefusedAtEachField()
    {
        var text = new string('x', 10_000);

        var result = await CreateAsync(new(Guid.NewGuid(), new(text, text, text, text, new(1991, 4, 2)), new(text, text, null, false), Referral with { ReferralSource = text }));

        Assert.Equal(["GivenName", "FamilyName", "PreferredName", "Pronouns", "Phone", "Email", "ReferralSource"], result.Refusals.Select(refusal => refusal.Field));
        Assert.All(result.Refusals, refusal => Assert.Equal("text.too-long", refusal.Code));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("ليلى")]
    [InlineData("Zoë 👩‍🚀")]
    [InlineData("O'Brien")]
    [InlineData("Null")]
    public async Task HandleAsync_UnusualName_IsKeptAsTyped(string name)
    {
        var result = await CreateAsync(new(Guid.NewGuid(), Person with { GivenName = name }, Contact, null));

        Assert.Equal(name.Normalize(), (await _store.ReadAsync(db => db.Clients.SingleAsync(client => client.Id == result.Value, TestContext.Current.CancellationToken))).GivenName);
    }

    [Theory]
    [InlineData("1899-12-31")]
    [InlineData("2026-02-24")]
    [InlineData("0001-01-01")]
    public async Task HandleAsync_ImpossibleBirthDate_IsRefused(string date)
    {
        var result = await CreateAsync(new(Guid.NewGuid(), Person with { BirthDate = DateOnly.Parse(date, null) }, Contact, null));

        Assert.Equal(("client.birth-date", "BirthDate"), (result.Refusals[0].Code, result.Refusals[0].Field));
    }

    [Theory]
    [InlineData("noor")]
    [InlineData("noor@")]
    [InlineData("@example.test")]
    [InlineData("a@b@c.test")]
    [InlineData("a b@c.test")]
    public async Task HandleAsync_HalfAnAddress_IsRefused(string email) =>
        Assert.Equal("Email", Assert.Single((await CreateAsync(new(Guid.NewGuid(), Person, Contact with { Email = email }, null))).Refusals).Field);

    [Fact]
    public async Task HandleAsync_BadReferral_NamesEachField()
    {
        var result = await CreateAsync(new(Guid.NewGuid(), Person, Contact, new(Guid.NewGuid(), AdmissionType.DirectEntry, "", new(1969, 1, 1), new(0, 8, 5000))));

        Assert.Equal(["ProgramId", "ReferralDate", "Weeks", "DaysPerWeek", "MinutesPerDay"], result.Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public async Task HandleAsync_SameNameAndBirthDate_AsksFirst()
    {
        await CreateAsync(new(Guid.NewGuid(), Person, Contact, null));

        var again = await CreateAsync(new(Guid.NewGuid(), Person, Contact, null));
        var other = await CreateAsync(new(Guid.NewGuid(), Person, Contact, null, IsSomebodyElse: true));

        Assert.Equal("client.known-already", Assert.Single(again.Refusals).Code);
        Assert.True(other.Succeeded);
    }

    [Fact]
    public async Task HandleAsync_Therapist_IsRefused() =>
        Assert.Equal(Refusal.Forbidden, Assert.Single((await CreateAsync(new(Guid.NewGuid(), Person, Contact, null), Sample.Therapist)).Refusals));

    private Task<Result<Guid>> CreateAsync(CreateClientCommand command, Actor? actor = null) =>
        _store.UseCase<CreateClient>().HandleAsync(actor ?? Sample.FrontDesk, command, TestContext.Current.CancellationToken);
}
