using IopPortal.Domain;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Today;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Waiting;

public sealed class GetWaitlistTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_MembershipEnds_SaysThePlaceAndWhoIsNext()
    {
        var group = await _store.GroupAsync();
        await _store.MemberAsync(group, Sample.Ana.Id);
        await _store.WaitAsync(group, Sample.Ben.Id);
        var full = await _store.ListAsync(group);
        var membership = await _store.ReadAsync(db => db.GroupMemberships.Select(m => m.Id).SingleAsync(Token));

        await _store.UseCase<EndMembership>().HandleAsync(Sample.Director, new(group, membership, Sample.Wednesday), Token);

        var view = await _store.ListAsync(group);
        var today = await _store.UseCase<GetToday>().HandleAsync(Sample.Director, Token);
        Assert.Null(full.Next);
        Assert.Equal((1, Sample.Monday.AddDays(4), "Ben Moss"), (view.Free!.Count, view.Free.From, view.Next!.Name));
        Assert.Equal(("Coping skills", "Ben Moss", 1), Assert.Single(today.Value.FreePlaces) is var place ? (place.Group, place.Next, place.Waiting) : default);
    }

    [Fact]
    public async Task HandleAsync_Therapist_SeesTheOwnGroupsListOnly()
    {
        var own = await _store.GroupAsync();
        var foreign = await _store.GroupAsync(lead: Sample.SecondTherapistStaff.Id);
        await _store.WaitAsync(own, Sample.Ben.Id);

        var view = await _store.ListAsync(own, Sample.Therapist);
        var refused = await _store.UseCase<GetWaitlist>().HandleAsync(Sample.Therapist, foreign, Token);

        Assert.Equal(("Ben Moss", false, false), (view.Rows[0].Name, view.MayOffer, view.Rows[0].MayLeave));
        Assert.Equal(Refusal.NotFound, Assert.Single(refused.Refusals));
    }

    [Theory]
    [InlineData("frontdesk")]
    [InlineData("client")]
    [InlineData("administrator")]
    public async Task HandleAsync_RolesWithoutTheRight_AreForbidden(string who)
    {
        var group = await _store.GroupAsync();
        Actor actor = who switch { "frontdesk" => Sample.FrontDesk, "client" => Sample.ClientActor, _ => Sample.Administrator };

        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<GetWaitlist>().HandleAsync(actor, group, Token)).Refusals));
    }
}
