using IopPortal.Domain;
using IopPortal.Domain.Places;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Adds a site of the clinic, or changes one (SET-1).</summary>
public sealed class SaveLocation(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, SaveLocationCommand command, CancellationToken cancellationToken = default) => command.Id is null
        ? write.RunOnceAsync(actor, OperationTable.Of<SaveLocation>(), AccessTarget.None, command.Key, scope => SaveAsync(scope, command, cancellationToken), cancellationToken)
        : write.RunAsync(actor, OperationTable.Of<SaveLocation>(), AccessTarget.None, scope => SaveAsync(scope, command, cancellationToken), cancellationToken);

    private static async Task<Result<Guid>> SaveAsync(WriteScope scope, SaveLocationCommand command, CancellationToken cancellationToken)
    {
        var refusals = Check(command);
        var others = await scope.Db.Locations.AsNoTracking().Where(location => location.Id != command.Id).Select(location => location.Name).ToListAsync(cancellationToken);
        if (others.Contains(PlainText.Clean(command.Name), StringComparer.OrdinalIgnoreCase))
        {
            refusals.Add(new Refusal("settings.name-taken").At(nameof(command.Name)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var location = command.Id is { } id ? await scope.Db.Locations.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) : Add(scope, command);
        if (location is null)
        {
            return Refusal.NotFound;
        }

        if (command.Id is not null)
        {
            if (await scope.RefuseStaleAsync(location, command.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            if (location.TimeZone != command.TimeZone && await scope.Db.Sessions.AnyAsync(session => session.LocationId == location.Id, cancellationToken))
            {
                return new Refusal("location.zone-in-use").At(nameof(command.TimeZone));
            }

            location.Change(command.Name, command.Address, command.TimeZone, command.Phone, command.ParkingNote);
        }

        scope.Audit(location.Id);
        scope.Touch(Topic.Settings);
        return location.Id;
    }

    private static Location Add(WriteScope scope, SaveLocationCommand command) =>
        scope.Db.Locations.Add(new Location(command.Name, command.Address, command.TimeZone, command.Phone, command.ParkingNote)).Entity;

    private static List<Refusal> Check(SaveLocationCommand command) => FormCheck.All(
        PlainText.Check(nameof(command.Name), command.Name, 120),
        PlainText.Check(nameof(command.Address), command.Address, 300, required: false),
        PlainText.Check(nameof(command.Phone), command.Phone, 40, required: false),
        PlainText.Check(nameof(command.ParkingNote), command.ParkingNote, 300, required: false),
        command.TimeZone is { Length: > 0 and <= 60 } zone && ZoneTime.Exists(zone) ? null : new Refusal("location.zone-unknown").At(nameof(command.TimeZone)));
}
