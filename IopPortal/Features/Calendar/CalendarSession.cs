using IopPortal.Domain.Calendar;

namespace IopPortal.Features.Calendar;

/// <summary>A session as it is read for a calendar, before a level decides what of it is told.</summary>
internal sealed record CalendarSession(
    Guid Id,
    DateTimeOffset Start,
    DateTimeOffset End,
    int Sequence,
    DateTimeOffset ChangedAt,
    DateTimeOffset BookedAt,
    bool IsCancelled,
    string? DiscreetTitle,
    string? Address,
    string? Room)
{
    public CalendarEntry ToEntry(byte[] key, CalendarOwner owner, Guid person, CalendarLevel level) =>
        new(CalendarUid.Of(key, owner, person, Id), Start, End, Sequence, ChangedAt > BookedAt ? ChangedAt : BookedAt, CalendarDisclosure.Summary(level, DiscreetTitle, IsCancelled))
        {
            Location = CalendarDisclosure.Location(level, Address, Room),
            IsCancelled = IsCancelled,
        };
}
