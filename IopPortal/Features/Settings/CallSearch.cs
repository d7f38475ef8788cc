using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Finds everybody to call about some sessions, each once with all times: clients within the reader's reach, their family, who leads (CLI-1, CLI-5).</summary>
internal static class CallSearch
{
    private const int Most = 500;

    public static async Task<CallsView> FindAsync(ReadScope scope, IQueryable<Session> sessions, CancellationToken cancellationToken) => new(
        await PeopleAsync(scope, sessions, cancellationToken),
        await scope.MayAsync("CLI-5", AccessTarget.None, cancellationToken) && scope.Grant.Scope == Scope.All ? await FamilyAsync(scope, sessions, cancellationToken) : [],
        await scope.Db.Staff
            .Where(member => sessions.Any(session => session.Bookings.Any(booking => booking.Kind == BookingKind.Staff && booking.ResourceId == member.Id)))
            .OrderBy(member => member.FamilyName).Select(member => member.GivenName + " " + member.FamilyName).ToListAsync(cancellationToken));

    private static async Task<IReadOnlyList<PersonToCallView>> PeopleAsync(ReadScope scope, IQueryable<Session> sessions, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var noContacts = scope.Grant.IsLimitedTo(Limit.NoContact);
        var clients = scope.Grant.Scope == Scope.All ? db.Clients : Reach.CaseloadOf(db, scope.Facts);
        var rows = await (
            from session in sessions
            join booking in db.Bookings on session.Id equals booking.SessionId
            where booking.Kind == BookingKind.Client && booking.ExemptReason == ""
            join client in clients on booking.ResourceId equals client.Id
            orderby session.StartUtc, client.FamilyName, client.Id
            select new Row(client.Id, client.PreferredName, client.GivenName, client.FamilyName, client.Phone, client.ContactPreference, client.SafeToLeaveMessage, session.Start, session.End))
            .Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               group row by row.Id into person
               let first = person.First()
               select new PersonToCallView(
                   first.Id, $"{(first.PreferredName.Length > 0 ? first.PreferredName : first.GivenName)} {first.FamilyName}",
                   noContacts ? "" : first.Phone, noContacts ? null : first.Prefers, noContacts ? null : first.MayLeaveMessage, [.. person.Select(row => (row.Start, row.End))]),
        ];
    }

    private static async Task<IReadOnlyList<FamilyToCallView>> FamilyAsync(ReadScope scope, IQueryable<Session> sessions, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var rows = await (
            from session in sessions
            join booking in db.Bookings on session.Id equals booking.SessionId
            where booking.Kind == BookingKind.Family && booking.ExemptReason == ""
            join contact in db.FamilyContacts on booking.ResourceId equals contact.Id
            join client in db.Clients on contact.ClientId equals client.Id
            orderby session.StartUtc, contact.Name, contact.Id
            select new
            {
                contact.Id, contact.Name, contact.Relationship, contact.Phone, session.Start, session.End,
                Client = (client.PreferredName != "" ? client.PreferredName : client.GivenName) + " " + client.FamilyName,
            })
            .Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               group row by row.Id into contact
               let first = contact.First()
               select new FamilyToCallView(first.Id, first.Name, first.Relationship, first.Phone, first.Client, [.. contact.Select(row => (row.Start, row.End))]),
        ];
    }

    private sealed record Row(Guid Id, string PreferredName, string GivenName, string FamilyName, string Phone, ContactPreference Prefers, bool MayLeaveMessage, TimeOnly Start, TimeOnly End);
}
