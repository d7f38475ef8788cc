using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Reports;

/// <summary>The rows behind a number, with what is told about each. One query each; hours are computed and stand apart.</summary>
internal static class ListItems
{
    public static IQueryable<ListItem> Of(ReportReach reach, ReportListQuery query) => (query.Report, query.Part) switch
    {
        (ReportKind.Attendance, _) => Marks(reach, query),
        (ReportKind.Cancellations, _) => Meetings(reach, query),
        (ReportKind.Contact, _) => Contacts(reach, query),
        (ReportKind.Census, ReportPart.Places) => Places(reach, query),
        _ => Stays(reach, query),
    };

    private static IQueryable<ListItem> Marks(ReportReach reach, ReportListQuery query)
    {
        var db = reach.Db;
        return
            from mark in MarkRow.Behind(reach, query)
            join session in db.Sessions on mark.SessionId equals session.Id
            join client in db.Clients on mark.ClientId equals client.Id
            from @group in db.Groups.Where(one => one.Id == mark.GroupId).DefaultIfEmpty()
            select new ListItem
            {
                Id = mark.Id,
                Date = mark.Date,
                Start = session.Start,
                End = session.End,
                SessionId = session.Id,
                Kind = session.Kind,
                Group = @group!.Name,
                Track = db.Tracks.Where(track => track.Id == mark.TrackId).Select(track => track.Name).FirstOrDefault(),
                ClientId = client.Id,
                Client = (client.PreferredName == "" ? client.GivenName : client.PreferredName) + " " + client.FamilyName,
                Status = mark.Status,
            };
    }

    private static IQueryable<ListItem> Meetings(ReportReach reach, ReportListQuery query)
    {
        var db = reach.Db;
        return
            from meeting in MeetingRow.Behind(reach, query)
            join session in db.Sessions on meeting.Id equals session.Id
            from @group in db.Groups.Where(one => one.Id == meeting.GroupId).DefaultIfEmpty()
            select new ListItem
            {
                Id = meeting.Id,
                Date = meeting.Date,
                Start = session.Start,
                End = session.End,
                SessionId = session.Id,
                Kind = session.Kind,
                Group = @group!.Name,
                Track = db.Tracks.Where(track => track.Id == meeting.TrackId).Select(track => track.Name).FirstOrDefault(),
                Staff = db.Bookings.Where(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Staff && booking.Role == BookingRole.Lead)
                    .Join(db.Staff, booking => booking.ResourceId, member => member.Id, (_, member) => member.GivenName + " " + member.FamilyName).FirstOrDefault(),
                Cause = meeting.Cause,
            };
    }

    private static IQueryable<ListItem> Contacts(ReportReach reach, ReportListQuery query)
    {
        var db = reach.Db;
        return
            from contact in ContactRow.Behind(reach, query)
            join session in db.Sessions on contact.SessionId equals session.Id
            join member in db.Staff on contact.StaffId equals member.Id
            from @group in db.Groups.Where(one => one.Id == session.GroupId).DefaultIfEmpty()
            select new ListItem
            {
                Id = contact.Id,
                Date = contact.Date,
                Start = session.Start,
                End = session.End,
                SessionId = session.Id,
                Kind = session.Kind,
                Group = @group!.Name,
                Staff = member.GivenName + " " + member.FamilyName,
            };
    }

    private static IQueryable<ListItem> Stays(ReportReach reach, ReportListQuery query)
    {
        var db = reach.Db;
        return
            from stay in StayRow.Behind(reach, query)
            join client in db.Clients on stay.ClientId equals client.Id
            select new ListItem
            {
                Id = stay.Id,
                Date = stay.Referred,
                Track = db.Tracks.Where(track => track.Id == stay.TrackId).Select(track => track.Name).FirstOrDefault(),
                ClientId = client.Id,
                Client = (client.PreferredName == "" ? client.GivenName : client.PreferredName) + " " + client.FamilyName,
                Admitted = stay.Admitted,
                Discharged = stay.Discharged,
                Reason = stay.Reason,
                FirstSession = stay.FirstSession,
            };
    }

    private static IQueryable<ListItem> Places(ReportReach reach, ReportListQuery query)
    {
        var db = reach.Db;
        return
            from place in PlaceRow.Behind(reach, query)
            join @group in db.Groups on place.GroupId equals @group.Id
            join client in db.Clients on place.ClientId equals client.Id
            select new ListItem
            {
                Id = place.Id,
                Date = place.From,
                Group = @group.Name,
                Track = db.Tracks.Where(track => track.Id == place.TrackId).Select(track => track.Name).FirstOrDefault(),
                ClientId = client.Id,
                Client = (client.PreferredName == "" ? client.GivenName : client.PreferredName) + " " + client.FamilyName,
                Until = place.Until,
            };
    }
}
