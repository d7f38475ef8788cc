using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Scheduling.Waiting;

/// <summary>A group of six dates over two weeks, and people who wait for it.</summary>
internal static class Waits
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Guid> GroupAsync(this TestStore store, int capacity = 1, Guid? lead = null, GroupEnrolment enrolment = GroupEnrolment.Open, TimeOnly? start = null)
    {
        var begins = start ?? new TimeOnly(9, 0);
        var draft = Sample.Draft(
            first: Sample.Monday, last: Sample.Monday.AddDays(11), capacity: capacity, lead: lead, enrolment: enrolment, room: lead is null ? null : Sample.SmallRoom.Id, start: begins, end: begins.AddHours(3));
        var made = await store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), draft, []), Token);
        Assert.Empty(made.Refusals);
        return made.Value;
    }

    public static async Task<Guid> MemberAsync(this TestStore store, Guid group, Guid client, DateOnly? from = null, DateOnly? until = null, WeekdaySet weekdays = WeekdaySet.None)
    {
        var added = await store.UseCase<AddGroupMembers>().HandleAsync(Sample.CaseManager, new(Guid.NewGuid(), group, [client], from ?? Sample.Monday, until, weekdays), Token);
        Assert.Empty(added.Refusals);
        return added.Value;
    }

    /// <summary>Waits a minute behind whoever joined before.</summary>
    public static async Task<Guid> WaitAsync(this TestStore store, Guid group, Guid client, WaitlistPriority priority = WaitlistPriority.Normal)
    {
        store.Clock.UtcNow = store.Clock.UtcNow.AddMinutes(1);
        var joined = await store.JoinAsync(group, client, priority);
        Assert.Empty(joined.Refusals);
        return joined.Value;
    }

    public static Task<Result<Guid>> JoinAsync(this TestStore store, Guid group, Guid client, WaitlistPriority priority = WaitlistPriority.Normal, Actor? actor = null, Guid? key = null, string note = "") =>
        store.UseCase<JoinWaitlist>().HandleAsync(actor ?? Sample.CaseManager, new(key ?? Guid.NewGuid(), group, client, priority, note), Token);

    public static Task<Result<Guid>> FillAsync(this TestStore store, Guid group, Guid? entry = null, Actor? actor = null, Guid? key = null) =>
        store.UseCase<FillFromWaitlist>().HandleAsync(actor ?? Sample.CaseManager, new(key ?? Guid.NewGuid(), group, entry), Token);

    public static async Task<WaitlistView> ListAsync(this TestStore store, Guid group, Actor? actor = null) =>
        (await store.UseCase<GetWaitlist>().HandleAsync(actor ?? Sample.CaseManager, group, Token)).Value;

    public static async Task<Client> InCareAsync(this TestStore store, string given, DateOnly? born = null, Guid? therapist = null)
    {
        var client = Sample.NewClient(given, "Waits", born);
        await store.SaveAsync(Sample.ClientRows(client, therapist: therapist));
        return client;
    }
}
