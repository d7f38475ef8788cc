using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>What went wrong with group membership in comparable programs, and does not here.</summary>
public sealed class PeerFailureTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    /// <summary>TherapyMate: delete and recreate the series to add a member.</summary>
    [Fact]
    public async Task SeriesRecreatedToAddAMember_OneActionFromADateKeepsEverySession()
    {
        var group = await _store.GroupAsync(5);
        var before = await SessionsAsync(group);
        _store.Clock.UtcNow = Sample.At(Sample.Wednesday, 13);

        await _store.MemberAsync(group, Sample.Ben.Id, from: Sample.Monday.AddDays(4));

        Assert.Equal(before, await SessionsAsync(group));
        Assert.Equal(4, await _store.ReadAsync(db => db.Bookings.CountAsync(b => b.ResourceId == Sample.Ben.Id, Token)));
    }

    /// <summary>Jane: empty the class first. Attendance of started sessions is untouched, and who was expected stays known.</summary>
    [Fact]
    public async Task ClassEmptiedToChangeAMember_PastRostersAndMarksStay()
    {
        var group = await _store.GroupAsync(5);
        var to = await _store.GroupAsync(4, Sample.SecondTherapistStaff.Id);
        await _store.MemberAsync(group, Sample.Ana.Id);
        var monday = await _store.ReadAsync(db => db.Sessions.Where(s => s.GroupId == group && s.Date == Sample.Monday).Select(s => s.Id).SingleAsync(Token));
        await _store.SaveAsync(new AttendanceRecord(monday, Sample.Ana.Id, null, new(AttendanceStatus.Present), Sample.CaseManager.UserId, Sample.At(Sample.Monday, 12)));
        _store.Clock.UtcNow = Sample.At(Sample.Wednesday, 9, 30);
        var membership = await _store.ReadAsync(db => db.GroupMemberships.Select(m => m.Id).SingleAsync(Token));

        await _store.UseCase<TransferMember>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group, membership, to, Sample.Wednesday), Token);

        foreach (var date in new[] { Sample.Monday, Sample.Wednesday })
        {
            var roster = await _store.UseCase<GetRosterOnDate>().HandleAsync(Sample.Director, group, date, Token);
            Assert.Equal("Ana Lane", Assert.Single(Assert.Single(roster.Value.Sessions).People).Name);
        }

        Assert.Equal(1, await _store.ReadAsync(db => db.Attendance.CountAsync(record => record.SessionId == monday, Token)));
    }

    private Task<List<Guid>> SessionsAsync(Guid group) => _store.ReadAsync(db => db.Sessions.Where(s => s.GroupId == group).Select(s => s.Id).OrderBy(id => id).ToListAsync(Token));
}
