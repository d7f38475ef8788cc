using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Writing;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>Brings one date after the other to where the edit wants it.</summary>
internal sealed class SeriesEditResult(WriteScope scope, SeriesToEdit edited, Domain.Sessions.Series series, SeriesTarget target)
{
    private const string NoLonger = "The series no longer meets on this date.";

    private readonly Dictionary<Guid, Session> _sessions = edited.Sessions.ToDictionary(session => session.Id);

    public void Apply(SeriesEditDate date, SlotVerdict? verdict)
    {
        var session = date.SessionId is { } id ? _sessions[id] : null;
        switch (date.Kind)
        {
            case SeriesStepKind.Change when date.Decision?.Choice == SeriesChoice.StayAsItIs:
                session!.BelongTo(series.Id, date.Date);
                session.StandApart();
                break;
            case SeriesStepKind.Change when date.Decision?.Choice == SeriesChoice.CallOff:
                CallOff(session!, date.Date, date.Decision.Reason);
                break;
            case SeriesStepKind.Change:
                Follow(session!, date, verdict!);
                break;
            case SeriesStepKind.Remove:
                CallOff(session!, null, NoLonger); // Should the series take the date up again, it is a new one.
                break;
            case SeriesStepKind.Add:
                Add(date, verdict);
                break;
            case SeriesStepKind.Moved or SeriesStepKind.Cancelled when series.Id != edited.Series.Id || session!.Occurrence != date.Date:
                session!.BelongTo(series.Id, date.Date);
                break;
        }
    }

    private void CallOff(Session session, DateOnly? occurrence, string reason)
    {
        session.BelongTo(series.Id, occurrence);
        session.Cancel(reason, scope.Now);
        scope.Audit(session.Id, PlainText.Clean(reason));
    }

    private void Follow(Session session, SeriesEditDate date, SlotVerdict verdict)
    {
        var slot = verdict.Slot;
        session.Follow(series.Id, date.Date, new(slot.Local, slot.Utc, verdict.Lanes), Here(slot), series.BreaksAt(slot.Local.Start, slot.Local.End), scope.Now, booking => booking.Kind switch
        {
            BookingKind.Client when slot.ClientIds is { Count: 0 } => booking.Lane,
            BookingKind.Client => verdict.ClientLane(booking.ResourceId),
            BookingKind.Staff => Math.Max(verdict.StaffLane(booking.ResourceId), slot.ClientIds is { Count: 0 } ? booking.Lane : Booking.MainLane),
            _ => Booking.MainLane,
        });
        Finish(session, date);
    }

    private void Add(SeriesEditDate date, SlotVerdict? verdict)
    {
        if (date.Closed.Length > 0 || date.To is null)
        {
            series.LeaveOut(date.Date, date.Closed.Length > 0 ? date.Closed : date.Decision!.Reason.Length > 0 ? date.Decision.Reason : "Left out");
            return;
        }

        var slot = verdict!.Slot;
        var meeting = new SeriesMeeting(slot.Local, slot.Utc, verdict.Lanes) { ApartFrom = slot.Local.Date != date.Date ? date.Date : null, RoomId = slot.RoomId, LeadId = slot.LeadId };
        var session = SeriesSessions.Make(Details(slot.Local.Start, slot.Local.End), meeting, target.Staff, target.RoomId, series.ClientId is { } client ? [client] : [], scope.Now);
        Seat(session, date.Date, verdict);
        scope.Db.Add(session);
        Finish(session, date);
    }

    /// <summary>With the room and the lead of that date.</summary>
    private SeriesTarget Here(ProposedSlot slot) => slot is { RoomId: null, LeadId: null } ? target : target with
    {
        RoomId = slot.RoomId ?? target.RoomId,
        LeadId = slot.LeadId ?? target.LeadId,
        CoLeadIds = [.. target.CoLeadIds.Where(lead => lead != slot.LeadId)],
    };

    /// <summary>Whoever has a place in the group on that date, each on their own days.</summary>
    private void Seat(Session session, DateOnly date, SlotVerdict verdict)
    {
        foreach (var place in edited.PlacesOn(date))
        {
            var (kind, who) = place.FamilyContactId is { } contact ? (BookingKind.Family, contact) : (BookingKind.Client, place.ClientId);
            session.Book(kind, who, BookingRole.Member, scope.Now, verdict.ClientLane(who), place.Id, place.FamilyContactId is null ? null : place.ClientId);
        }
    }

    /// <summary>A date treated apart stays an exception; an override is on record with its reason.</summary>
    private void Finish(Session session, SeriesEditDate date)
    {
        if (date.Decision?.Choice == SeriesChoice.OtherTime)
        {
            session.StandApart();
        }

        if (date.Decision?.Choice == SeriesChoice.Keep)
        {
            scope.Audit(session.Id, PlainText.Clean(date.Decision.Reason));
        }

        scope.Touch(SessionTopics.Of(session));
    }

    /// <summary>A new date is like the others: a group's own details, or those of the client's other sessions.</summary>
    private SessionDetails Details(TimeOnly start, TimeOnly end)
    {
        return new SessionDetails(edited.Group?.Kind ?? edited.Like!.Kind, edited.Group?.Name ?? edited.Like!.Title, series.LocationId, series.TimeZone, series.Delivery)
        {
            GroupId = edited.Group?.Id,
            SeriesId = series.Id,
            Capacity = target.Capacity,
            Breaks = series.BreaksAt(start, end),
            JoinUrl = edited.Like?.JoinUrl ?? "",
        };
    }
}
