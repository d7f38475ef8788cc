using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Forms that make no sense: refused with the field and nothing saved.</summary>
public sealed class GroupDraftTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    public static TheoryData<string, string, GroupDraft> Bad => new()
    {
        { "series.no-weekday", "Weekdays", Sample.Draft(weekdays: WeekdaySet.None) },
        { "group.capacity", "Capacity", Sample.Draft(capacity: 0) },
        { "group.capacity", "Capacity", Sample.Draft(capacity: 500) },
        { "group.capacity", "Capacity", Sample.Draft(capacity: 16) },
        { "time.end-before-start", "End", Sample.Draft(start: new(12, 0), end: new(9, 0)) },
        { "time.end-before-start", "End", Sample.Draft(start: new(22, 0), end: new(1, 0)) },
        { "time.too-short", "End", Sample.Draft(start: new(10, 0), end: new(10, 4)) },
        { "time.too-long", "End", Sample.Draft(start: new(8, 0), end: new(19, 0)) },
        { "series.ends-before-start", "LastDate", Sample.Draft(last: Sample.Monday) },
        { "series.too-many-dates", "LastDate", Sample.Draft(weekdays: WeekdaySet.All, last: new(2027, 12, 31)) },
        { "series.interval", "IntervalWeeks", Sample.Draft() with { IntervalWeeks = 0 } },
        { "group.no-lead", "LeadId", Sample.Draft(lead: Guid.Empty) },
        { "group.lead-twice", "CoLeadIds", Sample.Draft(coLeads: Sample.TherapistStaff.Id) },
        { "group.no-room", "RoomId", Sample.Draft() with { RoomId = null } },
        { "group.no-location", "LocationId", Sample.Draft() with { LocationId = Guid.NewGuid() } },
        { "group.kind", "Kind", Sample.Draft(kind: SessionKind.IndividualTherapy) },
        { "group.breaks", "Breaks", Sample.Draft() with { Breaks = [new(new(8, 0), new(8, 10))] } },
        { "group.track-gone", "TrackId", Named(Sample.Draft().Details with { TrackId = Guid.NewGuid() }) },
        { "text.required", "Name", Named(Sample.Draft().Details with { Name = "  " }) },
        { "text.too-long", "Name", Named(Sample.Draft().Details with { Name = new string('x', 10_000) }) },
        { "text.control", "DiscreetTitle", Named(Sample.Draft().Details with { DiscreetTitle = "Two\r\nlines" }) },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task HandleAsync_BadForm_RefusesAtItsFieldAndSavesNothing(string code, string field, GroupDraft draft)
    {
        var result = await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), draft, []), Token);

        Assert.Contains(result.Refusals, refusal => refusal.Code == code && refusal.Field == field);
        Assert.Empty(await _store.ReadAsync(db => db.Groups.ToListAsync(Token)));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("מפגש 🙂 בוקר")]
    public async Task HandleAsync_UnusualName_IsKeptAsTyped(string name)
    {
        var result = await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), Named(Sample.Draft().Details with { Name = name }), []), Token);

        Assert.Equal(name, await _store.ReadAsync(db => db.Groups.Where(group => group.Id == result.Value).Select(group => group.Name).SingleAsync(Token)));
    }

    private static GroupDraft Named(GroupDetails details) => Sample.Draft() with { Details = details };
}
