using IopPortal.Domain;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>The programs and tracks to choose from when a client is referred or admitted.</summary>
public sealed class GetReferralChoices(ReadOperation read)
{
    public Task<Result<ReferralChoicesView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<ReferralChoicesView>(actor, OperationTable.Of<GetReferralChoices>(), AccessTarget.None, async scope =>
        {
            var today = scope.Facts.Today;
            var programs = await scope.Db.Programs
                .OrderBy(program => program.Name)
                .Select(program => new
                {
                    program.Id,
                    program.Name,
                    Weeks = scope.Db.ProgramParameters.Where(row => row.ProgramId == program.Id && row.ValidFrom <= today)
                        .OrderByDescending(row => row.ValidFrom).Select(row => (int?)row.Planning.DefaultWeeks).FirstOrDefault(),
                    Tracks = scope.Db.Tracks.Where(track => track.ProgramId == program.Id && !track.IsArchived).OrderBy(track => track.Name)
                        .Select(track => new TrackTag(track.Id, track.Code, track.Name, track.Color)).ToList(),
                })
                .ToListAsync(cancellationToken);
            var usual = new PlanningParameters().DefaultWeeks;
            return new ReferralChoicesView(today, [.. programs.Select(program => new ProgramChoice(program.Id, program.Name, program.Weeks ?? usual, program.Tracks))]);
        }, cancellationToken);
}
