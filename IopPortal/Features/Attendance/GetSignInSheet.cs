using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance;

/// <summary>The unlabelled sign-in sheet of a session (GRP-6): first names with an initial, time, room and date, nothing else.</summary>
public sealed class GetSignInSheet(ReadOperation read)
{
    public Task<Result<SignInSheetView>> HandleAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default) =>
        read.RunAsync<SignInSheetView>(actor, OperationTable.Of<GetSignInSheet>(), AccessTarget.Session(sessionId), async scope =>
        {
            var found = await scope.Db.Sessions
                .Where(session => session.Id == sessionId && session.Status == SessionStatus.Scheduled)
                .Select(session => new
                {
                    When = new LocalSlot(session.Date, session.Start, session.End),
                    Room = scope.Db.Bookings.Where(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Room)
                        .Join(scope.Db.Rooms, booking => booking.ResourceId, room => room.Id, (_, room) => room.Name).FirstOrDefault() ?? "",
                    People = scope.Db.Bookings.Where(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Client && booking.Active)
                        .Join(scope.Db.Clients, booking => booking.ResourceId, client => client.Id, (_, client) => new { client.PreferredName, client.GivenName, client.FamilyName }).ToList(),
                })
                .FirstOrDefaultAsync(cancellationToken);
            if (found is null)
            {
                return Refusal.NotFound;
            }

            scope.Opened(sessionId);
            var names = found.People
                .Select(person => ShortName.Of(person.PreferredName.Length > 0 ? person.PreferredName : person.GivenName, person.FamilyName))
                .Order(StringComparer.CurrentCultureIgnoreCase);
            return new SignInSheetView(sessionId, found.When, found.Room, [.. names]);
        }, cancellationToken);
}
