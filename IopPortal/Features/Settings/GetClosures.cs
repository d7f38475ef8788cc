using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Lists closures from four weeks ago on (SET-3).</summary>
public sealed class GetClosures(ReadOperation read)
{
    private const int DaysBack = 28;
    private const int Most = 100;

    public Task<Result<ClosuresView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<ClosuresView>(actor, OperationTable.Of<GetClosures>(), AccessTarget.None, async scope =>
        {
            var db = scope.Db;
            var since = scope.Facts.Today.AddDays(-DaysBack);
            var locations = await db.Locations.OrderBy(location => location.Name).Select(location => new { location.Id, location.Name, location.TimeZone }).ToListAsync(cancellationToken);
            var programs = await db.Programs.OrderBy(program => program.Name).Select(program => new { program.Id, program.Name, program.LocationId }).ToListAsync(cancellationToken);
            var closures = await db.Closures.Where(closure => closure.Date >= since).OrderBy(closure => closure.Date).ThenBy(closure => closure.Start).Take(Most).ToListAsync(cancellationToken);
            return new ClosuresView(
                scope.Facts.Today,
                [.. closures.Select(closure =>
                {
                    var program = programs.FirstOrDefault(row => row.Id == closure.ProgramId);
                    var location = locations.First(row => row.Id == (program?.LocationId ?? closure.LocationId));
                    return new ClosureView(
                        closure.Id, program?.Name ?? location.Name, closure.Date, closure.Start, closure.End, closure.Reason, RemoveClosure.EndsAt(closure, location.TimeZone) <= scope.Now);
                })],
                [.. locations.Select(row => new NamedChoice(row.Id, row.Name))],
                [.. programs.Select(row => new NamedChoice(row.Id, row.Name))]);
        }, cancellationToken);
}
