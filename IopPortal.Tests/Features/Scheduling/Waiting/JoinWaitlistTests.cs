using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Waiting;

public sealed class JoinWaitlistTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_FullGroup_WaitsBehindTheOthers()
    {
        var group = await _store.GroupAsync();
        await _store.MemberAsync(group, Sample.Ana.Id);
        await _store.WaitAsync(group, (await _store.InCareAsync("First")).Id);

        await _store.WaitAsync(group, Sample.Ben.Id);

        Assert.Equal(["1 First Waits", "2 Ben Moss"], (await _store.ListAsync(group)).Rows.Select(row => $"{row.Position} {row.Name}"));
    }

    [Fact]
    public async Task HandleAsync_HoldsAPlace_Refuses()
    {
        var group = await _store.GroupAsync();
        await _store.MemberAsync(group, Sample.Ana.Id);

        Assert.Equal("group.already-member", Assert.Single((await _store.JoinAsync(group, Sample.Ana.Id)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_WaitsAlready_RefusesAndKeepsThePosition()
    {
        var group = await _store.GroupAsync();
        await _store.WaitAsync(group, Sample.Ben.Id);

        Assert.Equal("waitlist.already", Assert.Single((await _store.JoinAsync(group, Sample.Ben.Id)).Refusals).Code);
        Assert.Single((await _store.ListAsync(group)).Rows);
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_JoinsOnce()
    {
        var group = await _store.GroupAsync();
        var key = Guid.NewGuid();

        var first = await _store.JoinAsync(group, Sample.Ben.Id, key: key);
        var second = await _store.JoinAsync(group, Sample.Ben.Id, key: key);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(1, await _store.ReadAsync(db => db.Waitlist.CountAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_ArchivedClient_Refuses()
    {
        var group = await _store.GroupAsync();
        var gone = Sample.NewClient("Gone");
        gone.Archive(true);
        await _store.SaveAsync(gone);

        Assert.Equal("client.archived", Assert.Single((await _store.JoinAsync(group, gone.Id)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_GroupThatIsOver_Refuses()
    {
        var group = await _store.GroupAsync();
        _store.Clock.UtcNow = Sample.At(Sample.Monday.AddDays(20), 9);

        Assert.Equal("waitlist.over", Assert.Single((await _store.JoinAsync(group, Sample.Ben.Id)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_ClosedGroupThatHasBegun_Refuses()
    {
        var group = await _store.GroupAsync(enrolment: GroupEnrolment.Closed);
        _store.Clock.UtcNow = Sample.At(Sample.Tuesday, 9);

        Assert.Equal("group.closed", Assert.Single((await _store.JoinAsync(group, Sample.Ben.Id)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_LongNote_RefusesAtTheField()
    {
        var group = await _store.GroupAsync();

        var refusal = Assert.Single((await _store.JoinAsync(group, Sample.Ben.Id, note: new string('x', 201))).Refusals);

        Assert.Equal(("text.too-long", "Note"), (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task HandleAsync_Therapist_ForTheCaseloadOnlyAndWithoutPriority()
    {
        var group = await _store.GroupAsync(lead: Sample.SecondTherapistStaff.Id);

        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.JoinAsync(group, Sample.Ben.Id, actor: Sample.Therapist)).Refusals));
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.JoinAsync(group, Sample.Ana.Id, WaitlistPriority.Urgent, Sample.Therapist)).Refusals));
        Assert.True((await _store.JoinAsync(group, Sample.Ana.Id, actor: Sample.Therapist)).Succeeded);
    }

    [Fact]
    public async Task HandleAsync_UnknownGroupOrClient_IsNotFound()
    {
        var group = await _store.GroupAsync();

        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.JoinAsync(Guid.NewGuid(), Sample.Ben.Id)).Refusals));
        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.JoinAsync(group, Guid.NewGuid())).Refusals));
    }
}
