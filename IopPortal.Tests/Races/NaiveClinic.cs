using System.Collections.Immutable;
using IopPortal.Domain.Time;

namespace IopPortal.Races;

/// <summary>The plainest clinic there is: two lists, and every command held against every row of them, one after the other.</summary>
internal sealed class NaiveClinic(IReadOnlyList<NaiveMeeting> meetings)
{
    private readonly Dictionary<Guid, NaiveMeeting> _meetings = meetings.ToDictionary(meeting => meeting.Id);
    private readonly Dictionary<Guid, NaivePlace> _places = [];

    /// <summary>The places that moves to another group ended and gave, in their order.</summary>
    public IReadOnlyList<Guid> Moved { get; set; } = [];

    public IEnumerable<string> Meetings => _meetings.Values.OrderBy(meeting => meeting.Id).Select(meeting => meeting.ToString());

    public IEnumerable<NaivePlace> Places => _places.Values.OrderBy(place => place.Id);

    /// <summary>"done", or the codes it has to be refused with.</summary>
    /// <param name="made">The id the portal gave to what it made.</param>
    public string Do(ClinicCommand command, Guid made) => command switch
    {
        ClinicCommand.Book book => Book(book, made),
        ClinicCommand.Move move => Change(move.Session, move.Version, meeting => Move(meeting, move)),
        ClinicCommand.OtherRoom room => Change(room.Session, room.Version, meeting => Move(meeting, new(meeting.Id, 0, meeting.Slot, room.Room, meeting.Lead))),
        ClinicCommand.CallOff off => Change(off.Session, off.Version, CallOff),
        ClinicCommand.Add add => Add(add, made, looksForFullFirst: true),
        ClinicCommand.End end => End(end.Membership, end.LastDay),
        ClinicCommand.Transfer transfer => Transfer(transfer),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private string Book(ClinicCommand.Book book, Guid made)
    {
        List<string> codes = [.. RoomAndLead(made, book.Slot, book.Room, book.Lead), .. Client(made, book.Slot, book.Client, mayLeaveAGroup: true)];
        return Told(codes, () => _meetings[made] = new(made, null, null, book.Slot, book.Room, book.Lead, Seats(book.Client), IsPulledOut: Beside(made, book.Slot, book.Client).Count > 0));
    }

    private string Change(Guid id, int version, Func<NaiveMeeting, string> change) =>
        !_meetings.TryGetValue(id, out var meeting) ? "not-found"
        : meeting.Version != version ? "stale"
        : meeting.IsOff ? "session.already-cancelled"
        : change(meeting);

    private string Move(NaiveMeeting meeting, ClinicCommand.Move to)
    {
        var (time, room, lead) = (meeting.Slot != to.Slot, meeting.Room != to.Room, meeting.Lead != to.Lead);
        List<string> codes =
        [
            .. RoomAndLead(meeting.Id, to.Slot, to.Room, to.Lead),
            .. time ? meeting.Seats.Keys.SelectMany(client => Client(meeting.Id, to.Slot, client, mayLeaveAGroup: meeting.Group is null)) : [],
        ];
        var changes = (time ? 1 : 0) + (room ? 1 : 0) + (lead ? 1 : 0);
        return Told(codes, () =>
            {
                var beside = time ? meeting.Group is null && meeting.Seats.Keys.Any(client => Beside(meeting.Id, to.Slot, client).Count > 0) : meeting.IsPulledOut;
                _meetings[meeting.Id] = meeting with { Slot = to.Slot, Room = to.Room, Lead = to.Lead, Version = meeting.Version + changes, IsPulledOut = beside };
            });
    }

    private string CallOff(NaiveMeeting meeting)
    {
        _meetings[meeting.Id] = meeting with { IsOff = true, Version = meeting.Version + 1 };
        return RaceOutcome.Done;
    }

    private string Add(ClinicCommand.Add add, Guid made, bool looksForFullFirst)
    {
        var joined = _meetings.Values.Where(meeting => meeting.Group == add.Group && !meeting.IsOff && meeting.Slot.Date >= add.From && (add.Until is null || meeting.Slot.Date <= add.Until)).ToList();
        if (joined.Count == 0)
        {
            return "membership.no-sessions";
        }

        var member = _places.Values.Any(place => place.Group == add.Group && place.Client == add.Client && place.Meets(add.From, add.Until));
        var full = joined.Exists(meeting => meeting.Seats.Count >= meeting.Capacity);
        List<string> codes = [.. member ? ["group.already-member"] : Array.Empty<string>(), .. full ? ["group.full"] : Array.Empty<string>()];
        if (!full || member || !looksForFullFirst)
        {
            codes.AddRange(Elsewhere(joined, add.Client));
        }

        if (codes.Count == 0 && joined.Exists(meeting => joined.Exists(other => other.Id != meeting.Id && other.Overlaps(meeting.Slot))))
        {
            codes.Add("booking.taken"); // The group meets twice at once: nobody can be in both, and the store's own rule says so.
        }

        return Told(codes, () =>
        {
            _places[made] = new(made, add.Group, add.Client, add.From, add.Until);
            foreach (var visit in _meetings.Values.Where(visit => !visit.IsPulledOut && visit.Seats.ContainsKey(add.Client) && joined.Exists(meeting => visit.IsVisitInside(meeting.Slot))).ToList())
            {
                _meetings[visit.Id] = visit with { IsPulledOut = true, Version = visit.Version + 1 };
            }

            joined.Where(meeting => !meeting.Seats.ContainsKey(add.Client)).ToList().ForEach(meeting => _meetings[meeting.Id] = meeting with { Seats = meeting.Seats.Add(add.Client, made) });
        });
    }

    /// <summary>A place stands for its person: whatever they hold in that group after the day ends.</summary>
    private string End(Guid membership, DateOnly lastDay)
    {
        if (!_places.TryGetValue(membership, out var place))
        {
            return "not-found";
        }

        if (lastDay >= _places.Values.Where(other => other.Group == place.Group && other.Client == place.Client).MaxBy(other => other.From)!.To)
        {
            return "membership.ended";
        }

        Held(place, lastDay.AddDays(1)).ForEach(held => EndOne(held, lastDay));
        return RaceOutcome.Done;
    }

    /// <summary>What the same person holds in the same group on a day or later.</summary>
    private List<NaivePlace> Held(NaivePlace place, DateOnly from) =>
        [.. _places.Values.Where(other => other.Group == place.Group && other.Client == place.Client && !(other.To < from)).OrderBy(other => other.From)];

    private void EndOne(NaivePlace place, DateOnly lastDay)
    {
        var neverBegan = lastDay < place.From;
        foreach (var meeting in _meetings.Values.Where(meeting => (neverBegan || meeting.Slot.Date > lastDay) && meeting.Seats.GetValueOrDefault(place.Client) == place.Id).ToList())
        {
            _meetings[meeting.Id] = meeting with { Seats = meeting.Seats.Remove(place.Client) };
        }

        if (neverBegan)
        {
            _places.Remove(place.Id);
        }
        else
        {
            _places[place.Id] = place with { To = lastDay };
        }
    }

    /// <summary>Both halves or neither.</summary>
    private string Transfer(ClinicCommand.Transfer transfer)
    {
        if (!_places.TryGetValue(transfer.Membership, out var place))
        {
            return "not-found";
        }

        var held = Held(place, transfer.From);
        if (held.Count == 0)
        {
            return "membership.ended";
        }

        var (meetings, places, told) = (_meetings.ToList(), _places.ToList(), RaceOutcome.Done);
        held.ForEach(one => EndOne(one, transfer.From.AddDays(-1)));
        for (var index = 0; index < held.Count && told == RaceOutcome.Done; index++)
        {
            var made = Moved.ElementAtOrDefault(held.Count + index); // First what was ended, then what was given.
            told = Add(new(transfer.To, place.Client, index == 0 ? transfer.From : held[index].From, held[index].To), made, looksForFullFirst: false);
        }

        if (told == RaceOutcome.Done)
        {
            Moved = [.. Moved.Skip(2 * held.Count)];
            return told;
        }

        _meetings.Clear();
        _places.Clear();
        meetings.ForEach(row => _meetings[row.Key] = row.Value);
        places.ForEach(row => _places[row.Key] = row.Value);
        return told;
    }

    private IEnumerable<string> RoomAndLead(Guid self, LocalSlot slot, Guid room, Guid lead)
    {
        var others = _meetings.Values.Where(other => other.Id != self && other.Overlaps(slot)).ToList();
        if (others.Exists(other => other.Room == room))
        {
            yield return "room.taken";
        }

        if (others.Exists(other => other.Lead == lead))
        {
            yield return "staff.taken";
        }
    }

    private IEnumerable<string> Client(Guid self, LocalSlot slot, Guid client, bool mayLeaveAGroup)
    {
        var others = Beside(self, slot, client).Where(other => mayLeaveAGroup || !(other.IsPulledOut && other.IsVisitInside(slot))).ToList();
        return others.Count == 0 || (mayLeaveAGroup && others.TrueForAll(other => other.IsAround(slot))) ? [] : ["client.taken"];
    }

    private List<NaiveMeeting> Beside(Guid self, LocalSlot slot, Guid client) =>
        [.. _meetings.Values.Where(other => other.Id != self && other.Overlaps(slot) && other.Seats.ContainsKey(client))];

    /// <summary>What the client is booked for while the group meets: times of one date are told apart from a time that comes on several.</summary>
    private IEnumerable<string> Elsewhere(List<NaiveMeeting> joined, Guid client) => _meetings.Values
        .Where(other => !joined.Contains(other) && other.Seats.ContainsKey(client) && joined.Exists(meeting => other.Overlaps(meeting.Slot) && !other.IsVisitInside(meeting.Slot)))
        .Select(other => other.Slot).Distinct()
        .GroupBy(slot => (slot.Start, slot.End))
        .Select(same => same.Count() == 1 ? "client.taken" : "client.taken-dates");

    private static string Told(List<string> codes, Action apply)
    {
        if (codes.Count > 0)
        {
            return RaceOutcome.Told(codes);
        }

        apply();
        return RaceOutcome.Done;
    }

    private static ImmutableSortedDictionary<Guid, Guid> Seats(Guid client) => ImmutableSortedDictionary<Guid, Guid>.Empty.Add(client, Guid.Empty);
}
