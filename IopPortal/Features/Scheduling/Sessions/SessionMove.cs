using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Conflicts;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>One session and where it goes: asks only about what changes, then changes only that.</summary>
internal sealed record SessionMove(Session Session, ProposedSlot To, Guid? RoomId, Guid LeadId)
{
    private bool OtherTime => Session.Slot != To.Utc;

    private bool OtherRoom => Session.RoomId != RoomId;

    private bool OtherLead => Session.LeadId != LeadId;

    /// <summary>The people and the room that would be held anew.</summary>
    public BookingProposal Proposal(Guid? programId) => new(Session.Kind, Session.LocationId, programId, [To])
    {
        RoomId = OtherTime || OtherRoom ? RoomId : null,
        Staff = [.. Staff()],
        ClientIds = OtherTime ? [.. Session.Clients] : [],
        People = Session.People,
        Except = [Session.Id],
    };

    /// <summary>Everybody and everything at the new place, to look for another one that fits.</summary>
    public BookingProposal Whole(Guid? programId) => Proposal(programId) with
    {
        RoomId = RoomId,
        Staff = [new(LeadId, BookingRole.Lead), .. Helpers()],
        ClientIds = [.. Session.Clients],
    };

    /// <summary>A day that was closed after the session was booked does not hinder another room or lead.</summary>
    public IReadOnlyCollection<Conflict> Count(IReadOnlyList<Conflict> conflicts) =>
        OtherTime ? conflicts : [.. conflicts.Where(conflict => conflict.Level != ConflictLevel.Closed)];

    public void Apply(SlotVerdict verdict, DateTimeOffset now)
    {
        if (OtherLead)
        {
            Session.LedBy(LeadId, now);
        }

        if (OtherRoom)
        {
            Session.ChangeRoom(RoomId, now);
        }

        if (OtherTime)
        {
            Session.MoveTo(To.Local, To.Utc, now, booking => booking.Kind switch
            {
                BookingKind.Client => verdict.ClientLane(booking.ResourceId),
                BookingKind.Staff => verdict.StaffLane(booking.ResourceId),
                _ => Booking.MainLane,
            });
        }
    }

    private IEnumerable<SeriesStaff> Staff()
    {
        if (OtherTime || OtherLead)
        {
            yield return new(LeadId, BookingRole.Lead);
        }

        if (OtherTime)
        {
            foreach (var helper in Helpers())
            {
                yield return helper;
            }
        }
    }

    private IEnumerable<SeriesStaff> Helpers() =>
        from booking in Session.Bookings
        where booking is { Kind: BookingKind.Staff, Role: not BookingRole.Lead } && booking.ResourceId != LeadId
        select new SeriesStaff(booking.ResourceId, booking.Role);
}
