using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Scheduling.Waiting;
using IopPortal.Security;

namespace IopPortal.Features.Today;

/// <summary>What a role's day asks of it, at a glance (SES-12b). A fixed number of queries, whatever the size of the clinic.</summary>
public sealed class GetToday(ReadOperation read)
{
    private static readonly PortalRole[] Wide = [PortalRole.ProgramDirector, PortalRole.CaseManager, PortalRole.UtilizationReviewer];

    public Task<Result<TodayView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<TodayView>(actor, OperationTable.Of<GetToday>(), AccessTarget.None, async scope =>
        {
            var view = new TodayView(KindFor(scope.Facts), scope.Facts.Today, scope.Now, scope.Facts.Zone) { MayOpenTablet = await scope.MayAsync("KIO-1", AccessTarget.None, cancellationToken) };
            return view.Kind switch
            {
                TodayKind.Own or TodayKind.Program => await WithPeopleAsync(scope, view, cancellationToken),
                TodayKind.SessionsOnly => await WithSessionsAsync(scope, view, cancellationToken),
                _ => view,
            };
        }, cancellationToken);

    private static TodayKind KindFor(AccessFacts facts) =>
        Wide.Any(facts.Is) ? TodayKind.Program
        : facts.Is(PortalRole.Therapist) || facts.Is(PortalRole.Prescriber) ? TodayKind.Own
        : facts.Is(PortalRole.FrontDesk) ? TodayKind.Arrivals
        : facts.Is(PortalRole.Auditor) ? TodayKind.SessionsOnly
        : TodayKind.Nothing;

    private static async Task<TodayView> WithSessionsAsync(ReadScope scope, TodayView view, CancellationToken cancellationToken)
    {
        var day = await TodaySessions.LoadAsync(scope, named: false, seesReasons: false, cancellationToken);
        return view with { Sessions = day.Sessions };
    }

    private static async Task<TodayView> WithPeopleAsync(ReadScope scope, TodayView view, CancellationToken cancellationToken)
    {
        var own = view.Kind == TodayKind.Own;
        var seesReasons = await scope.MayAsync("ATT-9", AccessTarget.None, cancellationToken);
        var day = await TodaySessions.LoadAsync(scope, named: true, seesReasons, cancellationToken);
        var (atRisk, of) = await WeekRisks.LoadAsync(scope, own, cancellationToken);
        var (away, closures) = await TodayNotices.LoadAsync(scope, withClosures: !own, cancellationToken);
        return view with
        {
            Sessions = own ? day.LedBy(scope.Facts.StaffId) : day.Sessions,
            NoShows = own ? [] : day.NoShows,
            FreeRooms = await day.FreeRoomsAsync(scope, cancellationToken),
            Missing = await MissingRolls.LoadAsync(scope, own, cancellationToken),
            AtRisk = atRisk,
            AtRiskOf = of,
            Gaps = await GapRisks.LoadAsync(scope, own, cancellationToken),
            Out = away,
            Closures = closures,
            FreePlaces = await FreePlacesAsync(scope, cancellationToken),
            MayTakeRoll = await scope.MayAsync("ATT-2", AccessTarget.None, cancellationToken),
            MayPrintSheets = await scope.MayAsync("GRP-6", AccessTarget.None, cancellationToken),
            Licences = await LicenceWarnings.LoadAsync(scope, cancellationToken),
            MayClose = await scope.MayAsync("SES-12", AccessTarget.None, cancellationToken),
            MaySubstitute = await scope.MayAsync("SES-7", AccessTarget.None, cancellationToken),
            MayCall = await scope.MayAsync("ATT-14", AccessTarget.None, cancellationToken),
            MayRescue = await scope.MayAsync("ATT-12", AccessTarget.None, cancellationToken),
            MayDecideTimeOff = await scope.MayAsync("STF-6b", AccessTarget.None, cancellationToken),
        };
    }

    /// <summary>For whoever gives the places (ENR-7).</summary>
    private static async Task<IReadOnlyList<FreePlaceView>> FreePlacesAsync(ReadScope scope, CancellationToken cancellationToken) =>
        await scope.MayAsync("ENR-7", AccessTarget.None, cancellationToken)
            ? [.. (await GroupQueues.WithFreePlacesAsync(scope.Db, scope.Now, cancellationToken))
                .OrderBy(queue => queue.Free!.From).ThenBy(queue => queue.Group.Name)
                .Select(queue => new FreePlaceView(queue.Group.Id, queue.Group.Name, queue.Free!, queue.Next?.Client.DisplayName, queue.Waiting.Count))]
            : [];
}
