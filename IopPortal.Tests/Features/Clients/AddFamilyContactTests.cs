using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class AddFamilyContactTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_CaseManager_StandsOnTheRecordUntilItIsEnded()
    {
        var contact = (await AddAsync(Sample.CaseManager)).Value;
        Assert.Equal([("Mia Lane", "Mother", true)], (await FamilyAsync())!.Select(one => (one.Name, one.Relationship, one.IsGuardian)));

        Assert.True((await EndAsync(Sample.CaseManager, contact)).Succeeded);

        Assert.Empty((await FamilyAsync())!);
        Assert.Equal(Sample.Monday, (await _store.ReadAsync(db => db.FamilyContacts.SingleAsync(TestContext.Current.CancellationToken))).EndedOn);
    }

    [Fact]
    public async Task HandleAsync_NothingTyped_NamesEachField() =>
        Assert.Equal(["Name", "Relationship"], (await AddAsync(Sample.Director, name: "", relationship: " ")).Refusals.Select(refusal => refusal.Field));

    [Fact]
    public async Task EndFamilyContact_PlaceInAGroup_IsRefusedWithItsName()
    {
        var contact = (await AddAsync(Sample.Director)).Value;
        await _store.SaveAsync([.. Sample.GroupRows(out var group), new GroupMembership(group.Id, Sample.Ana.Id, Sample.Monday, null, WeekdaySet.None, Sample.Director.UserId, "", contact)]);

        Assert.Equal("contact.in-group", Assert.Single((await EndAsync(Sample.Director, contact)).Refusals).Code);
    }

    [Fact]
    public async Task EndFamilyContact_OfAnotherClientOrEndedAlready_IsNotFound()
    {
        var contact = (await AddAsync(Sample.Director)).Value;
        await EndAsync(Sample.Director, contact);

        Assert.Equal([Refusal.NotFound], (await EndAsync(Sample.Director, contact)).Refusals);
        Assert.Equal([Refusal.NotFound], (await EndAsync(Sample.Director, contact, Sample.Ben.Id)).Refusals);
    }

    [Fact]
    public async Task HandleAsync_WithoutTheRight_IsForbidden()
    {
        var contact = (await AddAsync(Sample.Director)).Value;

        foreach (var actor in new[] { Sample.Therapist, Sample.Reviewer, Sample.FrontDesk, Sample.ClientActor, Sample.Administrator })
        {
            Assert.Equal([Refusal.Forbidden], (await AddAsync(actor)).Refusals);
            Assert.Equal([Refusal.Forbidden], (await EndAsync(actor, contact)).Refusals);
        }
    }

    private async Task<IReadOnlyList<FamilyContactView>?> FamilyAsync() =>
        (await _store.UseCase<GetClientRecord>().HandleAsync(Sample.Director, Sample.Ana.Id, TestContext.Current.CancellationToken)).Value.Family;

    private Task<Result<Guid>> AddAsync(Actor actor, string name = "Mia Lane", string relationship = "Mother") => _store.UseCase<AddFamilyContact>().HandleAsync(
        actor, new(Guid.CreateVersion7(), Sample.Ana.Id, name, relationship, "555-0198", IsGuardian: true), TestContext.Current.CancellationToken);

    private Task<Result<Done>> EndAsync(Actor actor, Guid contact, Guid? client = null) =>
        _store.UseCase<EndFamilyContact>().HandleAsync(actor, new(client ?? Sample.Ana.Id, contact), TestContext.Current.CancellationToken);
}
