using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Lists the programs and their numbers to change them (SET-1).</summary>
public sealed class GetPrograms(ReadOperation read)
{
    public Task<Result<ProgramsView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<ProgramsView>(actor, OperationTable.Of<GetPrograms>(), AccessTarget.None, async scope =>
        {
            var db = scope.Db;
            var locations = await db.Locations.OrderBy(location => location.Name).Select(location => new NamedChoice(location.Id, location.Name)).ToListAsync(cancellationToken);
            var parameters = (await db.ProgramParameters.OrderByDescending(row => row.ValidFrom).ToListAsync(cancellationToken)).ToLookup(row => row.ProgramId);
            var programs = await db.Programs.OrderBy(program => program.Name).ToListAsync(cancellationToken);
            return new ProgramsView(
                scope.Facts.Today,
                [.. programs.Select(program => new ProgramView(
                    program.Id,
                    program.Version,
                    program.Name,
                    program.LevelOfCare,
                    program.LocationId,
                    locations.First(location => location.Id == program.LocationId).Name,
                    program.WeekStart,
                    [.. parameters[program.Id].Select(row => new ParametersView(row.Id, row.Version, row.ValidFrom, row.Attendance, row.Planning))]))],
                locations);
        }, cancellationToken);
}
