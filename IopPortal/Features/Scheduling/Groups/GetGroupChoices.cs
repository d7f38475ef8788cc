using IopPortal.Domain;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>What the form of a new group offers (GRP-1).</summary>
public sealed class GetGroupChoices(ReadOperation read)
{
    public Task<Result<GroupChoices>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<GroupChoices>(actor, OperationTable.Of<GetGroupChoices>(), AccessTarget.None, async scope =>
        {
            var (db, today) = (scope.Db, scope.Facts.Today);
            var tracks = await db.Tracks.Where(track => !track.IsArchived)
                .Join(db.Programs, track => track.ProgramId, program => program.Id, (track, program) => new { track, program.LocationId })
                .OrderBy(row => row.track.Name)
                .Select(row => new TrackChoice(
                    row.track.Id,
                    row.track.Name,
                    row.track.DiscreetName,
                    row.track.TimeOfDay,
                    row.LocationId,
                    db.Groups.Count(group => group.TrackId == row.track.Id),
                    db.ProgramParameters.Where(p => p.ProgramId == row.track.ProgramId && p.ValidFrom <= today).OrderByDescending(p => p.ValidFrom).Select(p => p.Planning).FirstOrDefault()
                        ?? new PlanningParameters()))
                .ToListAsync(cancellationToken);
            var locations = await db.Locations.OrderBy(site => site.Id).Select(site => new PlaceChoice(site.Id, site.Name, site.TimeZone)).ToListAsync(cancellationToken);
            var rooms = await db.Rooms.Where(room => !room.IsArchived).OrderBy(room => room.Name)
                .Select(room => new RoomChoice(room.Id, room.LocationId, room.Name, room.Capacity)).ToListAsync(cancellationToken);
            var staff = await LeadChoices.LoadAsync(db, cancellationToken);

            return new GroupChoices(tracks, locations, rooms, staff, scope.Grant.Scope == Scope.Own ? scope.Facts.StaffId : null, today);
        }, cancellationToken);
}
