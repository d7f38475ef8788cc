using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Today;
using IopPortal.Security;

namespace IopPortal.Features.ProgramBoard;

/// <summary>How the program stands at a glance: who falls short, what is missing, who is in care, who carries what (STF-5). A fixed number of queries, whatever the size of the clinic.</summary>
public sealed class GetProgramBoard(ReadOperation read)
{
    private const int Most = 400;

    /// <param name="week">Any day of the week looked at; null for this one.</param>
    public Task<Result<ProgramBoardView>> HandleAsync(Actor actor, DateOnly? week = null, CancellationToken cancellationToken = default) =>
        read.RunAsync<ProgramBoardView>(actor, OperationTable.Of<GetProgramBoard>(), AccessTarget.None, async scope =>
        {
            var reach = BoardReach.Of(scope, week);
            var (atRisk, of) = await WeekRisks.LoadAsync(scope, reach.IsOwn, reach.IsThisWeek ? reach.Today : reach.Week, Most, cancellationToken);
            var meetings = await BoardMeetings.LoadAsync(reach, cancellationToken);
            var (shortGroups, groups) = await ShortGroups.LoadAsync(reach, cancellationToken);
            var (licences, licencesOf) = await EndingLicences.LoadAsync(reach, cancellationToken);
            var census = await BoardCensus.LoadAsync(reach, cancellationToken);
            return new ProgramBoardView(reach.Today, reach.Week, scope.Now, scope.Facts.Zone)
            {
                IsOwn = reach.IsOwn,
                WithNames = reach.WithNames,
                MayRescue = reach.WithNames && reach.IsThisWeek && await scope.MayAsync("ATT-12", AccessTarget.None, cancellationToken),
                AtRisk = reach.WithNames ? atRisk : [.. atRisk.Select(client => client with { Name = "" })],
                WithMinimum = of,
                Meetings = meetings.All,
                ToTell = meetings.ToTell,
                ShortGroups = shortGroups,
                Groups = groups,
                Licences = licences,
                LicencesOf = licencesOf,
                MissingRolls = [.. (await MissingRolls.LoadAsync(scope, reach.IsOwn, cancellationToken, Most)).Select(roll => reach.WithNames ? roll : Unnamed(roll))],
                Tracks = census.Tracks,
                Stays = census.Stays,
                Places = census.Places,
                Waiting = census.Waiting,
                Load = await StaffLoads.LoadAsync(reach, meetings.All, cancellationToken),
                Rates = await WeekRates.LoadAsync(reach, cancellationToken),
            };
        }, cancellationToken);

    /// <summary>The title of a session of one client may say whose it is.</summary>
    private static MissingRollView Unnamed(MissingRollView roll) => roll with { Person = "", Title = SessionKindFacts.Of(roll.Kind).IsOneClient ? "" : roll.Title };
}
