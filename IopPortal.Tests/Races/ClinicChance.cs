using IopPortal.Domain.Time;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Races;

/// <summary>What somebody thinks of doing next, from the schedule as it stood a moment before.</summary>
internal sealed class ClinicChance(TestStore store, IReadOnlyList<Guid> clients, IReadOnlyList<Guid> groups, IReadOnlyList<Guid> sessions)
{
    private const int Latest = 30;

    private readonly Lock _lock = new();
    private readonly List<Guid> _sessions = [.. sessions];

    public void Remember(Guid session)
    {
        lock (_lock)
        {
            _sessions.Add(session);
        }
    }

    public async Task<ClinicCommand> NextAsync(Random dice) => dice.Next(100) switch
    {
        < 30 => Book(dice),
        < 52 => await ChangeAsync(dice, (id, version) => new ClinicCommand.Move(id, version, Slot(dice), Room(dice), Lead(dice))),
        < 62 => await ChangeAsync(dice, (id, version) => new ClinicCommand.OtherRoom(id, version, Room(dice))),
        < 72 => await ChangeAsync(dice, (id, version) => new ClinicCommand.CallOff(id, version)),
        < 86 => Add(dice),
        < 93 => await LeaveAsync(dice, (group, membership) => new ClinicCommand.End(group, membership, Day(dice).AddDays(-1))),
        _ => await LeaveAsync(dice, (group, membership) => new ClinicCommand.Transfer(group, membership, groups.First(other => other != group), Day(dice))),
    };

    private ClinicCommand.Book Book(Random dice) => new(Client(dice), Slot(dice), Room(dice), Lead(dice));

    private ClinicCommand.Add Add(Random dice)
    {
        var from = Day(dice);
        return new(groups[dice.Next(groups.Count)], Client(dice), from, dice.Next(3) == 0 ? from.AddDays(dice.Next(3)) : null);
    }

    /// <summary>A session of a group, or one of those booked last; the groups are called off seldom, so that they live on.</summary>
    private async Task<ClinicCommand> ChangeAsync(Random dice, Func<Guid, int, ClinicCommand> change)
    {
        var id = Session(dice);
        var command = change(id, await store.ReadAsync(db => db.Sessions.Where(session => session.Id == id).Select(session => session.Version).SingleAsync()));
        return command is ClinicCommand.CallOff && sessions.Contains(id) && dice.Next(50) > 0 ? Book(dice) : command;
    }

    private async Task<ClinicCommand> LeaveAsync(Random dice, Func<Guid, Guid, ClinicCommand> leave)
    {
        var places = await store.ReadAsync(db => db.GroupMemberships.OrderByDescending(place => place.Id).Select(place => new { place.GroupId, place.Id }).Take(Latest).ToListAsync());
        return places.Count > 0 && places[dice.Next(places.Count)] is { } place ? leave(place.GroupId, place.Id) : Add(dice);
    }

    private Guid Session(Random dice)
    {
        lock (_lock)
        {
            return dice.Next(3) == 0 ? sessions[dice.Next(sessions.Count)] : _sessions[^(1 + dice.Next(Math.Min(Latest, _sessions.Count)))];
        }
    }

    private Guid Client(Random dice) => clients[dice.Next(clients.Count)];

    private static Guid Room(Random dice) => dice.Next(2) == 0 ? Sample.BigRoom.Id : Sample.SmallRoom.Id;

    private static Guid Lead(Random dice) => dice.Next(2) == 0 ? Sample.TherapistStaff.Id : Sample.SecondTherapistStaff.Id;

    private static DateOnly Day(Random dice) => Sample.Tuesday.AddDays(dice.Next(4));

    private static LocalSlot Slot(Random dice)
    {
        var start = new TimeOnly(8, 0).AddMinutes(30 * dice.Next(20));
        return new(Day(dice), start, start.AddMinutes(30 * (1 + dice.Next(4))));
    }
}
