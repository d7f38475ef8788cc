using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Who was expected in a group on a day, answered from the bookings of that day's sessions and nothing that came later (GRP-5; C1).</summary>
public sealed class GetRosterOnDate(ReadOperation read)
{
    public Task<Result<RosterOnDateView>> HandleAsync(Actor actor, Guid groupId, DateOnly date, CancellationToken cancellationToken = default) =>
        read.RunAsync<RosterOnDateView>(actor, OperationTable.Of<GetRosterOnDate>(), AccessTarget.Group(groupId), async scope =>
        {
            var db = scope.Db;
            var rows = await (
                from session in db.Sessions
                where session.GroupId == groupId && session.Date == date && session.Status != SessionStatus.Draft
                orderby session.StartUtc
                from booking in db.Bookings.Where(b => b.SessionId == session.Id && (b.Kind == BookingKind.Client || b.Kind == BookingKind.Family)).DefaultIfEmpty()
                select new
                {
                    session.Id,
                    session.Start,
                    session.End,
                    session.StartUtc,
                    session.Status,
                    Booking = booking,
                    Client = db.Clients.Where(client => client.Id == booking!.ResourceId).Select(client => (client.PreferredName == "" ? client.GivenName : client.PreferredName) + " " + client.FamilyName).FirstOrDefault(),
                    Family = db.FamilyContacts.Where(contact => contact.Id == booking!.ResourceId).Select(contact => contact.Name).FirstOrDefault(),
                }).ToListAsync(cancellationToken);
            scope.Opened(groupId);
            return new RosterOnDateView(
                date,
                [.. rows.GroupBy(row => row.Id).Select(session => (Row: session.First(), session)).Select(session => new RosterOnSessionView(
                    session.Row.Id, session.Row.Start, session.Row.End, session.Row.Status == SessionStatus.Cancelled,
                    [.. session.session.Where(row => row.Booking is not null)
                        .Select(row => new RosterOnPersonView(
                            row.Booking!.Id, row.Booking.ClientId ?? row.Booking.ResourceId, row.Client ?? $"{row.Family} (family)", row.Booking.AddedAt > row.StartUtc, row.Booking.ExemptReason.Length > 0))
                        .OrderBy(person => person.AddedLater).ThenBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase)]))]);
        }, cancellationToken);
}
