using IopPortal.Domain.Calendar;
using IopPortal.Features.Access;

namespace IopPortal.Features.Calendar;

/// <summary>Whose sessions a calendar holds.</summary>
/// <param name="Person">The client or staff member; empty for an account that is neither, whose schedule is empty and no error.</param>
/// <param name="Named">Who the entries are named after: the person, else the account.</param>
internal sealed record CalendarSubject(CalendarOwner Owner, Guid Person, Guid Named)
{
    public static CalendarSubject Of(AccessFacts facts) => facts switch
    {
        { ClientId: { } client } => new(CalendarOwner.Client, client, client),
        { StaffId: { } staff } => new(CalendarOwner.Staff, staff, staff),
        _ => new(CalendarOwner.Client, Guid.Empty, facts.UserId),
    };

    public static CalendarSubject Of(CalendarFeed feed) => new(feed.Owner, feed.PersonId, feed.PersonId == Guid.Empty ? feed.UserId : feed.PersonId);
}
