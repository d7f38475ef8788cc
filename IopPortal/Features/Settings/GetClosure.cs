using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>A closure and the people to call because of it: names, phones, whether a message may be left, their times (CLI-1).</summary>
public sealed class GetClosure(ReadOperation read)
{
    private const int Most = 500;

    public Task<Result<ClosurePageView>> HandleAsync(Actor actor, Guid id, CancellationToken cancellationToken = default) =>
        read.RunAsync(actor, OperationTable.Of<GetClosure>(), AccessTarget.None, async scope => await ReadAsync(scope, id, cancellationToken), cancellationToken);

    private static async Task<Result<ClosurePageView>> ReadAsync(ReadScope scope, Guid id, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var found = await db.Closures.Where(closure => closure.Id == id)
            .Select(closure => new
            {
                Closure = closure,
                Program = db.Programs.Where(program => program.Id == closure.ProgramId).Select(program => program.Name).FirstOrDefault(),
                LocationId = closure.LocationId ?? db.Programs.Where(program => program.Id == closure.ProgramId).Select(program => (Guid?)program.LocationId).FirstOrDefault(),
                Sessions = db.Sessions.Count(session => session.Date == closure.Date && session.ClosureId == closure.Id && session.Status == SessionStatus.Cancelled),
            })
            .Select(row => new
            {
                row.Closure,
                row.Sessions,
                Place = row.Program ?? db.Locations.Where(location => location.Id == row.LocationId).Select(location => location.Name).FirstOrDefault() ?? "",
                Zone = db.Locations.Where(location => location.Id == row.LocationId).Select(location => location.TimeZone).FirstOrDefault() ?? "UTC",
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return Refusal.NotFound;
        }

        scope.Opened(id);
        var closure = found.Closure;
        var noContacts = scope.Grant.IsLimitedTo(Limit.NoContact);
        var mayOpen = await scope.MayAsync("SET-3", AccessTarget.None, cancellationToken) && RemoveClosure.EndsAt(closure, found.Zone) > scope.Now;
        return new ClosurePageView(
            id, found.Place, closure.Date, closure.Start, closure.End, closure.Reason, scope.Facts.Today, found.Sessions,
            await PeopleAsync(scope, closure, noContacts, cancellationToken),
            await scope.MayAsync("CLI-5", AccessTarget.None, cancellationToken) && scope.Grant.Scope == Scope.All ? await FamilyAsync(db, closure, cancellationToken) : [],
            await StaffAsync(db, closure, cancellationToken),
            mayOpen);
    }

    private static async Task<IReadOnlyList<PersonToCallView>> PeopleAsync(ReadScope scope, Closure closure, bool noContacts, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var clients = scope.Grant.Scope == Scope.All ? db.Clients : Reach.CaseloadOf(db, scope.Facts);
        var rows = await (
            from session in db.Sessions
            where session.Date == closure.Date && session.ClosureId == closure.Id && session.Status == SessionStatus.Cancelled
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

    private static async Task<IReadOnlyList<FamilyToCallView>> FamilyAsync(PortalDbContext db, Closure closure, CancellationToken cancellationToken) => await (
        from contact in db.FamilyContacts
        where db.Sessions.Any(session => session.Date == closure.Date && session.ClosureId == closure.Id && session.Status == SessionStatus.Cancelled
            && session.Bookings.Any(booking => booking.Kind == BookingKind.Family && booking.ResourceId == contact.Id && booking.ExemptReason == ""))
        join client in db.Clients on contact.ClientId equals client.Id
        orderby contact.Name
        select new FamilyToCallView(contact.Id, contact.Name, contact.Relationship, contact.Phone, (client.PreferredName != "" ? client.PreferredName : client.GivenName) + " " + client.FamilyName))
        .Take(Most).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<string>> StaffAsync(PortalDbContext db, Closure closure, CancellationToken cancellationToken) => await db.Staff
        .Where(member => db.Sessions.Any(session => session.Date == closure.Date && session.ClosureId == closure.Id && session.Status == SessionStatus.Cancelled
            && session.Bookings.Any(booking => booking.Kind == BookingKind.Staff && booking.ResourceId == member.Id)))
        .OrderBy(member => member.FamilyName).Select(member => member.GivenName + " " + member.FamilyName).ToListAsync(cancellationToken);

    private sealed record Row(Guid Id, string PreferredName, string GivenName, string FamilyName, string Phone, ContactPreference Prefers, bool MayLeaveMessage, TimeOnly Start, TimeOnly End);
}
