using IopPortal.Data;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Sessions;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>Looks for what would help where a proposal does not fit: another room, a colleague, another time, another day. Offers only what passes the same check.</summary>
internal sealed class WaySearch(BookingProposal proposal, ConflictFacts facts, string zone, DateTimeOffset now)
{
    private const int Step = 15;
    private const int DaysAround = 3;
    private static readonly TimeOnly FirstStart = new(7, 0);
    private static readonly TimeOnly LastEnd = new(21, 0);

    /// <summary>At most one way of each sort a question, read together in as many queries as one proposal takes.</summary>
    public static async Task<ILookup<DateOnly, WayOut>> FindAsync(
        PortalDbContext db, BookingProposal proposal, IReadOnlyList<WayQuestion> questions, string zone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (questions.Count == 0)
        {
            return Array.Empty<(DateOnly Date, WayOut Way)>().ToLookup(pair => pair.Date, pair => pair.Way);
        }

        var slots = questions.SelectMany(question => question.Slots).ToList();
        ProposedSlot[] around = [Day(slots.Min(slot => slot.Local.Date).AddDays(-DaysAround)), Day(slots.Max(slot => slot.Local.Date).AddDays(DaysAround))];
        var facts = await ConflictFacts.LoadAsync(db, proposal with { Slots = [.. slots.Where(slot => slot.Utc != default), .. around] }, cancellationToken, around: true);
        var search = new WaySearch(proposal, facts, zone, now);
        return questions.SelectMany(question => search.Ways(question.Slots).Select(way => (question.Date, Way: way))).ToLookup(pair => pair.Date, pair => pair.Way);
    }

    private IEnumerable<WayOut> Ways(IReadOnlyList<ProposedSlot> asked)
    {
        var hasTime = asked.All(slot => slot.Utc != default);
        return new[]
        {
            hasTime ? OtherRoom(asked) : null,
            hasTime ? OtherLead(asked) : null,
            OtherTime(asked) ?? (asked.Count == 1 ? OtherTimeAndRoom(asked) : null),
            asked.Count == 1 ? OtherDay(asked[0]) : null,
        }.OfType<WayOut>();
    }

    private WayOut? OtherRoom(IReadOnlyList<ProposedSlot> asked) =>
        (from room in Rooms(asked[0]) where Fits(asked.Select(slot => slot with { RoomId = room.Id })) select new WayOut(asked[0].Local, room)).FirstOrDefault();

    /// <summary>Somebody of the same profession first; whoever has no hours on record last.</summary>
    private WayOut? OtherLead(IReadOnlyList<ProposedSlot> asked)
    {
        var all = proposal.On(asked[0]).Staff;
        var lead = all.FirstOrDefault(member => member.Role == BookingRole.Lead)?.StaffId;
        return lead is null ? null
            : (from staff in facts.Staff.Values
               where all.All(member => member.StaffId != staff.Id)
               orderby facts.WorkingHours[staff.Id].Any() descending, staff.Discipline == facts.Staff.GetValueOrDefault(lead.Value)?.Discipline descending, staff.FamilyName, staff.Id
               where Fits(asked.Select(slot => slot with { LeadId = staff.Id }))
               select new WayOut(asked[0].Local, Lead: new(staff.Id, staff.FullName))).FirstOrDefault();
    }

    private WayOut? OtherTime(IReadOnlyList<ProposedSlot> asked, ChoiceView? room = null) =>
        (from start in Starts(asked[0].Local)
         let moved = asked.Select(slot => At(slot, slot.Local.Date, start)).ToList()
         where moved.All(slot => slot is not null) && Fits(moved.Select(slot => room is null ? slot! : slot! with { RoomId = room.Id }))
         select new WayOut(moved[0]!.Local, room)).FirstOrDefault();

    private WayOut? OtherTimeAndRoom(IReadOnlyList<ProposedSlot> asked) =>
        Rooms(asked[0]).Select(room => OtherTime(asked, room)).FirstOrDefault(way => way is not null);

    /// <summary>The same time on the nearest other day of that week.</summary>
    private WayOut? OtherDay(ProposedSlot asked) =>
        (from days in Enumerable.Range(1, DaysAround).SelectMany(days => new[] { days, -days })
         let date = asked.Local.Date.AddDays(days)
         where Monday(date) == Monday(asked.Local.Date)
         let moved = At(asked, date, asked.Local.Start)
         where moved is not null && Fits([moved])
         select new WayOut(moved.Local)).FirstOrDefault();

    private IEnumerable<ChoiceView> Rooms(ProposedSlot asked) =>
        proposal.On(asked).RoomId is not { } taken ? []
        : from room in facts.Rooms.Values
          where room.Id != taken && room.LocationId == proposal.LocationId && !room.IsArchived && room.Capacity >= proposal.People
          orderby room.Capacity, room.Name
          select new ChoiceView(room.Id, room.Name);

    private bool Fits(IEnumerable<ProposedSlot> slots) =>
        slots.All(slot => ConflictCheck.Judge(proposal, facts, slot, now).Worst is null or ConflictLevel.Notice);

    /// <summary>Null where that local time does not exist or comes twice.</summary>
    private ProposedSlot? At(ProposedSlot slot, DateOnly date, TimeOnly start)
    {
        var local = new LocalSlot(date, start, start.Add(slot.Local.End - slot.Local.Start));
        return ZoneTime.Resolve(local, zone) is { Succeeded: true, Value: var utc } ? slot with { Local = local, Utc = utc } : null;
    }

    private static IEnumerable<TimeOnly> Starts(LocalSlot asked)
    {
        var length = asked.End - asked.Start;
        return from minutes in Enumerable.Range(0, (int)(LastEnd - FirstStart).TotalMinutes / Step)
               let start = FirstStart.AddMinutes(minutes * Step)
               where start != asked.Start && start.ToTimeSpan() + length <= LastEnd.ToTimeSpan()
               orderby Math.Abs((start.ToTimeSpan() - asked.Start.ToTimeSpan()).TotalMinutes)
               select start;
    }

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    /// <summary>Wide enough for any zone.</summary>
    private static ProposedSlot Day(DateOnly date)
    {
        var noon = new DateTimeOffset(date, new TimeOnly(12, 0), TimeSpan.Zero);
        return new(new(date, FirstStart, LastEnd), new(noon.AddDays(-1), noon.AddDays(1)));
    }
}
