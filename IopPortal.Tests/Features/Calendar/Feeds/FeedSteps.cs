using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Calendar;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Calendar.Feeds;

/// <summary>What people and their calendar programs do with links.</summary>
internal static class FeedSteps
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<Result<NewFeedView>> AddFeedAsync(this TestStore store, Actor actor, CalendarLevel level = CalendarLevel.Appointment, string label = "", string name = "My phone", Guid? key = null) =>
        store.UseCase<AddFeed>().HandleAsync(actor, new(key ?? Guid.CreateVersion7(), new(name, level, label)), Token);

    /// <summary>The link of another client, who gets an account first.</summary>
    public static async Task<NewFeedView> AddSecondClientFeedAsync(this TestStore store)
    {
        var role = await store.ReadAsync(db => db.Roles.SingleAsync(known => known.Name == nameof(PortalRole.Client), Token));
        await store.SaveAsync([Sample.SecondClientAccount, new IdentityUserRole<Guid> { UserId = Sample.SecondClientActor.UserId, RoleId = role.Id }]);
        return (await store.AddFeedAsync(Sample.SecondClientActor)).Value;
    }

    public static string TokenOf(this NewFeedView feed) => feed.Link[(feed.Link.LastIndexOf('/') + 1)..^".ics".Length];

    public static Task<Result<OpenedFeed>> OpenFeedAsync(this TestStore store, string token, string address = "192.0.2.1") => store.UseCase<ReadFeed>().HandleAsync(token, address, Token);

    public static async Task<OpenedFeed> FetchAsync(this TestStore store, string token)
    {
        var opened = (await store.OpenFeedAsync(token)).Value;
        await store.UseCase<ReadFeed>().NoteFetchAsync(opened, Token);
        return opened;
    }

    public static async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(this TestStore store, string token) =>
        await store.UseCase<ReadFeed>().EntriesAsync((await store.OpenFeedAsync(token)).Value, Token);

    public static async Task<FeedView> OwnFeedAsync(this TestStore store, Actor actor) => Assert.Single((await store.UseCase<GetFeeds>().HandleAsync(actor, Token)).Value.Feeds);
}
