using IopPortal.Domain.Accounts;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Reports;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Reports;

public sealed class RateReaderTests(DemoStore store) : IClassFixture<DemoStore>
{
    private static readonly DateOnly First = Sample.Monday.AddDays(-70);

    [Fact]
    public async Task LoadAsync_DemonstrationProgram_CountsEveryMarkOnceByGroupTrackAndStatus()
    {
        var facts = await store.ReadAsync(db => RateReader.LoadAsync(db, First, Sample.Monday, null, TestContext.Current.CancellationToken));

        var (marks, tracks) = await store.ReadAsync(async db => (
            await db.Attendance.Join(db.Sessions, record => record.SessionId, session => session.Id, (record, session) => new { record.ClientId, record.Mark.Status, session.Date, session.GroupId, Session = session.Status }).ToListAsync(),
            await db.Groups.ToDictionaryAsync(group => group.Id, group => group.TrackId)));
        var expected = marks.Where(mark => mark.Session == SessionStatus.Scheduled && mark.Date >= First && mark.Date <= Sample.Monday).ToList();
        Assert.Equal(expected.Count, facts.Sum(fact => fact.Count));
        Assert.Equal(
            expected.CountBy(mark => (mark.Date, mark.GroupId, mark.Status)).OrderBy(part => part.Key.ToString(), StringComparer.Ordinal),
            facts.GroupBy(fact => (fact.Date, fact.GroupId, fact.Status)).Select(part => KeyValuePair.Create(part.Key, part.Sum(fact => fact.Count))).OrderBy(part => part.Key.ToString(), StringComparer.Ordinal));
        Assert.All(facts.Where(fact => fact.GroupId is { } group && tracks[group] is not null), fact => Assert.Equal(tracks[fact.GroupId!.Value], fact.TrackId));
        Assert.Contains(facts, fact => fact is { GroupId: null, TrackId: not null });
    }

    [Fact]
    public async Task LoadAsync_OwnOfATherapist_LeavesOutOtherPeoplesGroups()
    {
        var staff = await store.ReadAsync(db => db.Users.Where(user => user.Email == DemoAccount.Therapist).Select(user => user.StaffId).SingleAsync());
        var facts = new AccessFacts(Guid.Empty, [PortalRole.Therapist], staff, null, null, Sample.Monday, Sample.Zone);

        var own = await store.ReadAsync(db => RateReader.LoadAsync(db, First, Sample.Monday, facts, TestContext.Current.CancellationToken));

        var groups = await store.ReadAsync(db => db.Groups.Where(group => db.Series.Any(series => series.Id == group.SeriesId && series.Staff.Any(member => member.StaffId == staff))).Select(group => group.Id).ToListAsync());
        Assert.NotEmpty(own);
        Assert.All(own, fact => Assert.True(fact.GroupId is null || groups.Contains(fact.GroupId.Value)));
        Assert.Equal(groups.Order(), own.Select(fact => fact.GroupId).OfType<Guid>().Distinct().Order());
    }
}
