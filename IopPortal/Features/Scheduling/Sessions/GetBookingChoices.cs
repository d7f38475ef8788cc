using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>What there is to choose from when a session is booked or moved: people, qualified ones first, rooms, a client's family (SES-3).</summary>
public sealed class GetBookingChoices(ReadOperation read)
{
    public Task<Result<BookingChoicesView>> HandleAsync(Actor actor, Guid? clientId, SessionKind kind, DateOnly date, CancellationToken cancellationToken = default) =>
        read.RunAsync(
            actor,
            OperationTable.Of<GetBookingChoices>(),
            clientId is { } id ? AccessTarget.Client(id) : AccessTarget.None,
            async scope => await ReadAsync(scope, clientId, kind, date, cancellationToken),
            cancellationToken);

    private static async Task<Result<BookingChoicesView>> ReadAsync(ReadScope scope, Guid? clientId, SessionKind kind, DateOnly date, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var client = await db.Clients.Where(client => client.Id == clientId)
            .Select(client => new BookingClientView(
                client.Id,
                (client.PreferredName != "" ? client.PreferredName : client.GivenName) + " " + client.FamilyName,
                db.FamilyContacts.Where(contact => contact.ClientId == client.Id && contact.EndedOn == null).OrderBy(contact => contact.Name).Select(contact => new ChoiceView(contact.Id, contact.Name + " (" + contact.Relationship + ")")).ToList()))
            .FirstOrDefaultAsync(cancellationToken);
        if (clientId is not null && client is null)
        {
            return Refusal.NotFound;
        }

        var staff = await db.Staff.Where(staff => staff.IsActive && staff.Discipline != Discipline.NonClinical)
            .OrderBy(staff => staff.FamilyName).ThenBy(staff => staff.GivenName)
            .Select(staff => new
            {
                staff.Id,
                Name = staff.GivenName + " " + staff.FamilyName,
                staff.Discipline,
                Licences = db.Credentials.Where(credential => credential.StaffId == staff.Id).Select(credential => credential.Expires).ToList(),
                IsPrimary = db.CareTeam.Any(member => member.IsPrimary && member.ClientId == clientId && member.StaffId == staff.Id && member.From <= date && (member.To == null || date <= member.To)),
                OnTeam = db.CareTeam.Any(member => member.ClientId == clientId && member.StaffId == staff.Id && member.From <= date && (member.To == null || date <= member.To)),
            })
            .ToListAsync(cancellationToken);
        var rooms = await db.Rooms.Where(room => !room.IsArchived)
            .Join(db.Locations, room => room.LocationId, location => location.Id, (room, location) => new { room, location })
            .OrderBy(pair => pair.location.Name).ThenBy(pair => pair.room.Name)
            .Select(pair => new RoomChoiceView(pair.room.Id, pair.room.Name, pair.room.Capacity, pair.location.Id, pair.location.Name, pair.location.TimeZone))
            .ToListAsync(cancellationToken);

        var leaders = staff.OrderByDescending(member => member.IsPrimary).Select(member => new StaffChoiceView(member.Id, member.Name, member.Discipline, CredentialRule.Covers(kind, member.Discipline, member.Licences, date), member.OnTeam));
        return new BookingChoicesView(
            [.. leaders.OrderByDescending(leader => leader.IsQualified).ThenByDescending(leader => leader.IsOnTeam)],
            rooms,
            client,
            scope.Grant.IsLimitedTo(Limit.SelfLeading) ? scope.Facts.StaffId ?? Guid.Empty : null,
            scope.Facts.Today,
            scope.Now,
            scope.Facts.Zone);
    }
}
