using IopPortal.Domain;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Families;

public sealed class GetFamilyLinksTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_StaffAndClient_SeeWhoMayHaveALinkAndWhichWork()
    {
        await _store.SharedAsync(days: 2);
        await _store.AddContactAsync("Leo Lane");

        var own = (await _store.UseCase<GetFamilyLinks>().HandleAsync(Sample.ClientActor, null, Token)).Value;
        _store.Clock.UtcNow = Sample.At(Sample.Monday.AddDays(3), 9);
        var later = (await _store.UseCase<GetFamilyLinks>().HandleAsync(Sample.Director, Sample.Ana.Id, Token)).Value;

        Assert.Equal((Sample.Ana.Id, true, true), (own.ClientId, own.IsOwn, own.InCare));
        Assert.Equal([("Leo Lane", false, 0), ("Mia Lane", true, 1)], own.People.Select(person => (person.Name, person.MayHave, person.Links.Count)));
        Assert.True(own.People[1].Links[0].IsOpen);
        Assert.False(later.IsOwn || later.People[1].Links[0].IsOpen);
    }

    [Fact]
    public async Task HandleAsync_WithoutTheRightOrWithoutAClient_IsRefused()
    {
        Assert.Equal([Refusal.Forbidden], (await _store.UseCase<GetFamilyLinks>().HandleAsync(Sample.Therapist, Sample.Ana.Id, Token)).Refusals);
        Assert.Equal([Refusal.NotFound], (await _store.UseCase<GetFamilyLinks>().HandleAsync(Sample.ClientActor, Sample.Ben.Id, Token)).Refusals);
        Assert.Equal([Refusal.NotFound], (await _store.UseCase<GetFamilyLinks>().HandleAsync(Sample.Director, null, Token)).Refusals);
    }
}
