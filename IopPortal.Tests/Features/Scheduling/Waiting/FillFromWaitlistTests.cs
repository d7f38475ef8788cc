using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Clients;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Waiting;

public sealed class FillFromWaitlistTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_MembershipHasEnded_NextGetsEverySessionAfterIt()
    {
        var group = await _store.GroupAsync();
        await _store.MemberAsync(group, Sample.Ana.Id, until: Sample.Wednesday);
        var entry = await _store.WaitAsync(group, Sample.Ben.Id);

        var filled = await _store.FillAsync(group, entry);

        Assert.Empty(filled.Refusals);
        Assert.Equal([Sample.Monday.AddDays(4), Sample.Monday.AddDays(7), Sample.Monday.AddDays(9), Sample.Monday.AddDays(11)], await DatesAsync(group, Sample.Ben.Id));
        Assert.Empty((await _store.ListAsync(group)).Rows);
        Assert.Equal(filled.Value, await _store.ReadAsync(db => db.Waitlist.Select(e => e.MembershipId).SingleAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_FirstIsBookedElsewhere_SkipsWithoutLosingThePlace()
    {
        var group = await _store.GroupAsync();
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, new(Sample.Wednesday, new(11, 30), new(12, 30)), lead: Sample.SecondTherapistStaff.Id));
        await _store.WaitAsync(group, Sample.Ana.Id);
        await _store.WaitAsync(group, Sample.Ben.Id);

        await _store.FillAsync(group);

        var waits = Assert.Single((await _store.ListAsync(group)).Rows);
        Assert.Equal(("Ana Lane", 1, "client.taken"), (waits.Name, waits.Position, waits.Reasons.Single().Code));
        Assert.Equal(6, (await DatesAsync(group, Sample.Ben.Id)).Count);
    }

    [Fact]
    public async Task HandleAsync_DischargedTooYoungOrKeptApart_AreSkippedWithTheReason()
    {
        var group = await _store.GroupAsync(capacity: 2);
        await _store.MemberAsync(group, Sample.Ana.Id);
        var gone = Sample.NewClient("Gone");
        var rows = Sample.ClientRows(gone);
        rows.OfType<Enrollment>().Single().Discharge(Sample.Monday.AddDays(-1), DischargeReason.Moved);
        await _store.SaveAsync(rows);
        var young = await _store.InCareAsync("Young", born: new(2010, 1, 1));
        await _store.UseCase<AddKeepApartPair>().HandleAsync(Sample.Director, new(Guid.NewGuid(), Sample.Ana.Id, Sample.Ben.Id), Token);
        foreach (var client in new[] { gone.Id, young.Id, Sample.Ben.Id })
        {
            await _store.WaitAsync(group, client);
        }

        var refused = await _store.FillAsync(group);

        Assert.Equal("waitlist.nobody-eligible", Assert.Single(refused.Refusals).Code);
        Assert.Equal(["client.discharged", "waitlist.age", "client.apart-group"], (await _store.ListAsync(group)).Rows.Select(row => Assert.Single(row.Reasons).Code));
    }

    [Fact]
    public async Task HandleAsync_NoPlaceFree_Refuses()
    {
        var group = await _store.GroupAsync();
        await _store.MemberAsync(group, Sample.Ana.Id);
        await _store.WaitAsync(group, Sample.Ben.Id);

        Assert.Equal("waitlist.no-place", Assert.Single((await _store.FillAsync(group)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_PlaceFreeOnOneDayOnly_IsNotOffered()
    {
        var group = await _store.GroupAsync();
        await _store.MemberAsync(group, Sample.Ana.Id, weekdays: WeekdaySet.Monday | WeekdaySet.Friday);
        await _store.WaitAsync(group, Sample.Ben.Id);

        Assert.Equal("waitlist.no-place", Assert.Single((await _store.FillAsync(group)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_SomebodyElseIsNextNow_RefusesInsteadOfGivingItToAnother()
    {
        var group = await _store.GroupAsync();
        var ben = await _store.WaitAsync(group, Sample.Ben.Id);
        await _store.WaitAsync(group, Sample.Ana.Id, WaitlistPriority.Urgent);

        Assert.Equal("waitlist.order-changed", Assert.Single((await _store.FillAsync(group, ben)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_GivesOnePlace()
    {
        var group = await _store.GroupAsync(capacity: 5);
        await _store.WaitAsync(group, Sample.Ana.Id);
        await _store.WaitAsync(group, Sample.Ben.Id);
        var key = Guid.NewGuid();

        var first = await _store.FillAsync(group, key: key);
        var second = await _store.FillAsync(group, key: key);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal("Ben Moss", Assert.Single((await _store.ListAsync(group)).Rows).Name);
    }

    [Fact]
    public async Task HandleAsync_StayThatWaited_GoesOnToTheIntake()
    {
        var group = await _store.GroupAsync();
        var client = Sample.NewClient("Wanda", "Waits");
        var stay = Sample.Referral(client);
        stay.MoveTo(EnrollmentStatus.Waitlisted);
        await _store.SaveAsync([client, stay]);
        await _store.WaitAsync(group, client.Id);

        await _store.FillAsync(group);

        Assert.Equal(EnrollmentStatus.Scheduled, await _store.ReadAsync(db => db.Enrollments.Where(e => e.Id == stay.Id).Select(e => e.Status).SingleAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_NobodyWaitsOrNoSuchGroupOrATherapist_Refuses()
    {
        var group = await _store.GroupAsync();

        Assert.Equal("waitlist.nobody", Assert.Single((await _store.FillAsync(group)).Refusals).Code);
        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.FillAsync(Guid.NewGuid())).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.FillAsync(group, actor: Sample.Therapist)).Refusals));
    }

    [Fact]
    public async Task HandleAsync_AddedByHandMeanwhile_EndsTheWait()
    {
        var group = await _store.GroupAsync();
        await _store.WaitAsync(group, Sample.Ben.Id);

        await _store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group, [Sample.Ben.Id], Sample.Monday, null, WeekdaySet.None), Token);

        Assert.Empty((await _store.ListAsync(group)).Rows);
    }

    private Task<List<DateOnly>> DatesAsync(Guid group, Guid client) => _store.ReadAsync(db => db.Sessions
        .Where(s => s.GroupId == group && s.Bookings.Any(b => b.Active && b.Kind == BookingKind.Client && b.ResourceId == client)).Select(s => s.Date).OrderBy(date => date).ToListAsync(Token));
}
