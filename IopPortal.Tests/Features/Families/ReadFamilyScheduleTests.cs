using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Clients;
using IopPortal.Features.Consents;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Families;

public sealed class ReadFamilyScheduleTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Open_TellsWhenAndWhereOfThisClientAlone()
    {
        await _store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id, title: "Substance use recovery", clients: [Sample.Ana.Id, Sample.Ben.Id]));
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(-1))));
        await _store.SaveAsync(Sample.Individual(Sample.Ben.Id, Sample.Slot(from: 13, to: 14)));
        var called = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(from: 15, to: 16)));
        Assert.Empty((await _store.UseCase<CancelSession>().HandleAsync(Sample.Director, new(called.Id, called.Version, "Building closed"), Token)).Refusals);
        var token = await _store.SharedAsync();

        var view = (await _store.OpenFamilyAsync(token)).Value;

        Assert.Equal([(Sample.Slot(), Sample.Site.Address, false, false), (Sample.Slot(from: 15, to: 16), Sample.Site.Address, false, true)], view.Appointments.Select(one => (one.Slot, one.Address, one.IsOnline, one.IsCancelled)));
        Assert.Equal(Sample.Monday.AddDays(30), view.LastDay);
    }

    [Fact]
    public async Task HandleAsync_AppointmentAfterTheLastDay_IsNotTold()
    {
        await _store.SaveAsync([Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(3))), Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(4)))]);
        var token = await _store.SharedAsync(days: 3);

        var view = (await _store.OpenFamilyAsync(token)).Value;

        Assert.Equal([Sample.Monday.AddDays(3)], view.Appointments.Select(one => one.Slot.Date));
    }

    [Fact]
    public async Task HandleAsync_WrongCutOrEmpty_IsOneRefusal()
    {
        var token = await _store.SharedAsync();

        foreach (var wrong in new[] { null, "", "x", token[..^1], token + "A", token.ToUpperInvariant(), new string('A', 5_000) })
        {
            Assert.Equal([Refusal.NotFound], (await _store.OpenFamilyAsync(wrong)).Refusals);
        }
    }

    [Fact]
    public async Task HandleAsync_LastDayOver_EndsByItself()
    {
        var token = await _store.SharedAsync(days: 3);

        _store.Clock.UtcNow = Sample.At(Sample.Monday.AddDays(3), 22);
        Assert.True((await _store.OpenFamilyAsync(token)).Succeeded);
        _store.Clock.UtcNow = Sample.At(Sample.Monday.AddDays(4), 1);
        Assert.Equal([Refusal.NotFound], (await _store.OpenFamilyAsync(token)).Refusals);
    }

    [Fact]
    public async Task HandleAsync_ConsentTakenBack_EndsAtOnceWhateverOtherConsentsThereAre()
    {
        var token = await _store.SharedAsync();
        await _store.AddConsentAsync("Harbor Bakery");
        var consent = await _store.ReadAsync(db => db.Consents.OrderBy(row => row.Id).FirstAsync(Token));

        Assert.Empty((await _store.UseCase<RevokeConsent>().HandleAsync(Sample.Director, new(Sample.Ana.Id, consent.Id, consent.Version), Token)).Refusals);

        Assert.Equal([Refusal.NotFound], (await _store.OpenFamilyAsync(token)).Refusals);
    }

    [Fact]
    public async Task HandleAsync_ContactOrStayEnded_EndsAtOnce()
    {
        var first = await _store.SharedAsync();
        var contact = await _store.ReadAsync(db => db.FamilyContacts.SingleAsync(Token));
        Assert.Empty((await _store.UseCase<EndFamilyContact>().HandleAsync(Sample.Director, new(Sample.Ana.Id, contact.Id), Token)).Refusals);
        Assert.Equal([Refusal.NotFound], (await _store.OpenFamilyAsync(first)).Refusals);

        var guardian = await _store.AddContactAsync("Leo Lane", guardian: true);
        var second = (await _store.AddFamilyLinkAsync(guardian)).Value.TokenOf();
        Assert.True((await _store.OpenFamilyAsync(second)).Succeeded);
        await _store.ReadAsync(db => db.Enrollments.Where(stay => stay.ClientId == Sample.Ana.Id).ExecuteUpdateAsync(set => set.SetProperty(stay => stay.Status, EnrollmentStatus.Discharged), Token));

        Assert.Equal([Refusal.NotFound], (await _store.OpenFamilyAsync(second)).Refusals);
        Assert.Equal("family.no-stay", Assert.Single((await _store.AddFamilyLinkAsync(guardian)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_Revoked_EndsAtOnceAndLeavesTheOthers()
    {
        var token = await _store.SharedAsync();
        var contact = await _store.ReadAsync(db => db.FamilyContacts.SingleAsync(Token));
        var other = (await _store.AddFamilyLinkAsync(contact.Id)).Value.TokenOf();
        var link = (await _store.UseCase<GetFamilyLinks>().HandleAsync(Sample.ClientActor, null, Token)).Value.People.Single().Links[0];

        Assert.Empty((await _store.UseCase<RevokeFamilyLink>().HandleAsync(Sample.ClientActor, new(Sample.Ana.Id, link.Id, link.Version), Token)).Refusals);

        Assert.Equal([Refusal.NotFound], (await _store.OpenFamilyAsync(token)).Refusals);
        Assert.True((await _store.OpenFamilyAsync(other)).Succeeded);
    }

    [Fact]
    public async Task HandleAsync_TooOften_SaysHowLongToWaitAndOthersGuessesDoNotCount()
    {
        var token = await _store.SharedAsync();
        for (var guess = 0; guess < 31; guess++)
        {
            await _store.OpenFamilyAsync($"guess{guess}");
        }

        Assert.Equal([new Refusal("calendar.too-often", 3600)], (await _store.OpenFamilyAsync("one more")).Refusals);
        for (var fetch = 0; fetch < 60; fetch++)
        {
            Assert.True((await _store.OpenFamilyAsync(token)).Succeeded);
        }

        Assert.Equal([new Refusal("calendar.too-often", 3600)], (await _store.OpenFamilyAsync(token)).Refusals);
    }
}
