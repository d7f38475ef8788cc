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
    public CalendarEntry ToEntry(byte[] key, CalendarContent content) =>
        new(
            CalendarUid.Of(key, content.Subject.Owner, content.Subject.Person, Id), Start, End, Sequence,
            new[] { ChangedAt, BookedAt, content.Since }.Max(), CalendarDisclosure.Summary(content.Level, DiscreetTitle, IsCancelled, content.Label))
        {
            Location = CalendarDisclosure.Location(content.Level, Address, Room),
            IsCancelled = IsCancelled,
        };
}
