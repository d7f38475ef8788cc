using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Calendar;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Calendar.Feeds;

public sealed class RevokeAccountFeedTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_CaseManager_EndsAClientsLinkWithItsNextRequestAndLeavesATrace()
    {
        var made = (await _store.AddFeedAsync(Sample.ClientActor)).Value;
        var other = (await _store.AddFeedAsync(Sample.ClientActor, name: "Laptop")).Value;
        var link = (await LinksAsync(Sample.CaseManager, Sample.ClientActor)).Value.Feeds[0];

        Assert.Empty((await RevokeAsync(Sample.CaseManager, link)).Refusals);

        Assert.Equal([Refusal.NotFound], (await _store.OpenFeedAsync(made.TokenOf())).Refusals);
        Assert.True((await _store.OpenFeedAsync(other.TokenOf())).Succeeded);
        Assert.Equal([2], (await LinksAsync(Sample.Director, Sample.ClientActor)).Value.Feeds.Select(feed => feed.Number));
        var trace = Assert.Single(await _store.ReadAsync(db => db.AuditEvents.Where(row => row.Operation == "CAL-4" && row.Outcome == AuditOutcome.Done).ToListAsync(Token)));
        Assert.Equal((Sample.CaseManager.UserId, (Guid?)made.Id), (trace.ActorId, trace.ObjectId));
        Assert.Equal([Refusal.NotFound], (await RevokeAsync(Sample.CaseManager, link)).Refusals);
    }

    [Fact]
    public async Task HandleAsync_StaffLink_IsTheAdministratorsAndTheDirectorsToEnd()
    {
        await _store.AddFeedAsync(Sample.Therapist, CalendarLevel.Staff);
        var link = (await LinksAsync(Sample.Administrator, Sample.Therapist)).Value.Feeds.Single();

        Assert.Equal([Refusal.NotFound], (await LinksAsync(Sample.CaseManager, Sample.Therapist)).Refusals);
        Assert.Equal([Refusal.NotFound], (await RevokeAsync(Sample.CaseManager, link)).Refusals);
        Assert.Equal([Refusal.Forbidden], (await RevokeAsync(Sample.SecondTherapist, link)).Refusals);
        Assert.Equal("stale", Assert.Single((await RevokeAsync(Sample.Administrator, link with { Version = 7 })).Refusals).Code);
        Assert.Empty((await RevokeAsync(Sample.Administrator, link)).Refusals);
    }

    private Task<Result<AccountFeedsView>> LinksAsync(Actor actor, Actor owner) => _store.UseCase<GetAccountFeeds>().HandleAsync(actor, owner.UserId, Token);

    private Task<Result<Done>> RevokeAsync(Actor actor, AccountFeedView link) => _store.UseCase<RevokeAccountFeed>().HandleAsync(actor, new(link.Id, link.Version), Token);
}
