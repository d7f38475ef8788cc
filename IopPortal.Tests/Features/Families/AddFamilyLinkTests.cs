using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Features.Access;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Families;

public sealed class AddFamilyLinkTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_ConsentHolds_ShowsTheLinkOnceAndKeepsItsHashAlone()
    {
        var contact = await _store.AddContactAsync();
        var consent = await _store.AddConsentAsync("mia lane");

        var made = (await _store.AddFamilyLinkAsync(contact)).Value;

        var kept = await _store.ReadAsync(db => db.FamilyLinks.SingleAsync(Token));
        Assert.Equal((Sample.Ana.Id, contact, (Guid?)consent, SecretToken.HashOf(made.TokenOf())!, Sample.Monday.AddDays(30), Sample.CaseManager.UserId), (kept.ClientId, kept.ContactId, kept.ConsentId, kept.TokenHash, kept.LastDay, kept.CreatedBy));
        Assert.EndsWith($"/family/{made.TokenOf()}", made.Link, StringComparison.Ordinal);
        Assert.DoesNotContain(made.TokenOf(), System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_store.File, Token)), StringComparison.Ordinal);
        Assert.Single(await _store.ReadAsync(db => db.AuditEvents.Where(row => row.Operation == "FAM-1" && row.ObjectId == made.Id && row.Outcome == AuditOutcome.Done).ToListAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_SameCommandTwice_MakesOneLinkAndShowsItOnce()
    {
        var (contact, key) = (await _store.AddContactAsync(guardian: true), Guid.CreateVersion7());

        var first = (await _store.AddFamilyLinkAsync(contact, key: key)).Value;
        var second = (await _store.AddFamilyLinkAsync(contact, key: key)).Value;

        Assert.Equal((first.Id, ""), (second.Id, second.Link));
    }

    [Fact]
    public async Task HandleAsync_NeitherGuardianNorConsent_IsRefusedWithTheName()
    {
        var contact = await _store.AddContactAsync();
        await _store.AddConsentAsync("Harbor Bakery");
        await _store.AddConsentAsync(expires: Sample.Monday.AddDays(-1));

        Assert.Equal([new Refusal("family.consent", "Mia Lane")], (await _store.AddFamilyLinkAsync(contact)).Refusals);
        Assert.Equal(0, await _store.ReadAsync(db => db.FamilyLinks.CountAsync(Token)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(366)]
    [InlineData(-5)]
    public async Task HandleAsync_TooFewOrTooManyDays_AreRefusedAtTheField(int days) =>
        Assert.Equal(("family.days", "Days"), Single((await _store.AddFamilyLinkAsync(await _store.AddContactAsync(guardian: true), days: days)).Refusals));

    [Fact]
    public async Task HandleAsync_MoreThanOnePersonsDevices_IsRefused()
    {
        var contact = await _store.AddContactAsync(guardian: true);
        for (var link = 0; link < 5; link++)
        {
            Assert.Empty((await _store.AddFamilyLinkAsync(contact)).Refusals);
        }

        Assert.Equal("family.too-many", Assert.Single((await _store.AddFamilyLinkAsync(contact)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_Client_MakesOwnLinksAndNobodyElses()
    {
        var contact = await _store.AddContactAsync(guardian: true);

        Assert.Empty((await _store.AddFamilyLinkAsync(contact, Sample.ClientActor)).Refusals);
        Assert.Equal([Refusal.NotFound], (await _store.AddFamilyLinkAsync(contact, Sample.ClientActor, client: Sample.Ben.Id)).Refusals);
        Assert.Equal([Refusal.Forbidden], (await _store.AddFamilyLinkAsync(contact, Sample.Therapist)).Refusals);
        Assert.Equal([Refusal.Forbidden], (await _store.AddFamilyLinkAsync(contact, Sample.FrontDesk)).Refusals);
    }

    private static (string Code, string? Field) Single(IReadOnlyList<Refusal> refusals) => (Assert.Single(refusals).Code, refusals[0].Field);
}
