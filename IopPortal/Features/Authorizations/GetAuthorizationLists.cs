using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Authorizations;

/// <summary>Lists reviews due, authorisations running out or not granted yet, and days nobody pays for (AUT-1b; E5, E6). Three queries, whatever the number of clients.</summary>
public sealed class GetAuthorizationLists(ReadOperation read)
{
    private const int DaysAhead = 90;

    /// <summary>How long after a discharge its days are still listed.</summary>
    private const int RecentDays = 60;

    private const int ReviewAheadDays = 7;

    private const int Most = 50;

    public Task<Result<AuthorizationQueueView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<AuthorizationQueueView>(actor, OperationTable.Of<GetAuthorizationLists>(), AccessTarget.None, async scope =>
        {
            var today = scope.Facts.Today;
            var mayOpenPacket = OperationTable.Get("AUT-3").IsOpenTo(scope.Facts.Roles);
            var stays = await StaysAsync(scope, cancellationToken);
            if (stays.Count == 0)
            {
                return new AuthorizationQueueView(today, [], [], [], [], mayOpenPacket);
            }

            var clientIds = stays.Select(stay => stay.ClientId).ToList();
            var days = await WeekHours.LoadDaysAsync(
                scope.Db, scope.Db.Clients.Where(client => clientIds.Contains(client.Id)),
                stays.Min(stay => stay.From), today.AddDays(DaysAhead), scope.Now, cancellationToken);
            var judged = stays.ConvertAll(stay => stay.Judge(days.GetValueOrDefault(stay.ClientId, []), today));
            return new AuthorizationQueueView(
                today,
                [.. judged.Select(one => one.Latest).OfType<QueuedAuthorizationView>().Where(row => row.Details.NextReview <= today.AddDays(ReviewAheadDays)).OrderBy(row => row.Details.NextReview).ThenBy(row => row.Client, StringComparer.Ordinal).Take(Most)],
                [.. judged.Select(one => one.Latest).OfType<QueuedAuthorizationView>().Where(row => row.Warnings.Any(warning => warning != AuthorizationWarning.ReviewDue)).OrderBy(row => row.Use.LastCovered).ThenBy(row => row.Client, StringComparer.Ordinal).Take(Most)],
                [.. judged.SelectMany(one => one.Requests).OrderBy(row => row.Details.Start).ThenBy(row => row.Client, StringComparer.Ordinal).Take(Most)],
                [.. judged.Where(one => one.Unauthorized.Days.Count > 0).Select(one => one.Unauthorized).OrderBy(row => row.Client, StringComparer.Ordinal).Take(Most)],
                mayOpenPacket);
        }, cancellationToken);

    private static async Task<List<QueuedStay>> StaysAsync(ReadScope scope, CancellationToken cancellationToken)
    {
        var (db, today, since) = (scope.Db, scope.Facts.Today, scope.Facts.Today.AddDays(-RecentDays));
        var clients = scope.Grant.Scope == Scope.All ? db.Clients : Reach.TeamClientsOf(db, scope.Facts);
        var rows = await (
            from stay in db.Enrollments
            where stay.Status == EnrollmentStatus.Active || stay.Status == EnrollmentStatus.OnHold || stay.Status == EnrollmentStatus.Tapering
                || (stay.Status == EnrollmentStatus.Discharged && stay.DischargeDate >= since)
            join client in clients on stay.ClientId equals client.Id
            join authorization in db.Authorizations on stay.Id equals authorization.EnrollmentId
            join payer in db.Payers on authorization.PayerId equals payer.Id
            select new
            {
                client.Id,
                Name = (client.PreferredName == "" ? client.GivenName : client.PreferredName) + " " + client.FamilyName,
                StayId = stay.Id,
                IsInCare = stay.DischargeDate == null,
                stay.AdmitDate,
                Next = db.Enrollments.Where(other => other.ClientId == client.Id && other.AdmitDate > stay.AdmitDate).Min(other => other.AdmitDate),
                Authorization = authorization,
                Payer = payer.Name,
                Program = db.ProgramParameters.Where(numbers => numbers.ProgramId == stay.ProgramId && numbers.ValidFrom <= today)
                    .OrderByDescending(numbers => numbers.ValidFrom).Select(numbers => numbers.Planning).FirstOrDefault() ?? new PlanningParameters(),
            }).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.StayId).Select(group => group.First()).Select(first => new QueuedStay(
                first.Id, first.Name, first.IsInCare, first.AdmitDate ?? today, first.Next, first.Program,
                [.. rows.Where(row => row.StayId == first.StayId).Select(row => (row.Authorization, row.Payer)).OrderBy(row => row.Authorization.Start)])),
        ];
    }

    /// <param name="Next">The admission of the stay after this one, whose days are no longer this one's.</param>
    /// <param name="Rows">Ascending by their first day.</param>
    private sealed record QueuedStay(Guid ClientId, string Client, bool IsInCare, DateOnly Admitted, DateOnly? Next, PlanningParameters Program, IReadOnlyList<(Authorization Authorization, string Payer)> Rows)
    {
        public DateOnly From => Rows[0].Authorization.Start < Admitted ? Rows[0].Authorization.Start : Admitted;

        public JudgedStay Judge(IReadOnlyList<ServiceDay> days, DateOnly today)
        {
            var views = Rows.Select(row => (row.Authorization, View: ViewOf(row.Authorization, row.Payer, ClientCare.DaysOf(row.Authorization, Rows.Select(one => one.Authorization), days), today))).ToList();
            var latest = views.LastOrDefault(row => row.Authorization.Permits && row.Authorization.Status != AuthorizationStatus.NotRequired).View;
            var requests = views.Where(row => IsAsked(row.Authorization)).Select(row => row.View);
            var ofStay = days.Where(day => day.Date >= Admitted && !(day.Date >= Next));
            return new(
                IsInCare ? latest : null,
                IsInCare ? [.. requests] : [],
                new(ClientId, Client, UnauthorizedDays.Of([.. Rows.Select(row => row.Authorization)], ofStay)));
        }

        /// <summary>A denied one counts until something later was permitted.</summary>
        private bool IsAsked(Authorization row) => row.Status switch
        {
            AuthorizationStatus.ToRequest or AuthorizationStatus.Pending or AuthorizationStatus.Appealed => true,
            AuthorizationStatus.Denied => !Rows.Any(other => other.Authorization.Permits && other.Authorization.End >= row.End),
            _ => false,
        };

        private QueuedAuthorizationView ViewOf(Authorization row, string payer, IReadOnlyList<ServiceDay> days, DateOnly today)
        {
            var use = AuthorizationUse.Of(row, days);
            return new(
                row.Id, ClientId, Client, payer,
                new(row.PayerId, row.Number, row.UnitType, row.Allowed, row.Start, row.End, row.NextReview, row.Status, row.CareManager),
                use, row.Permits ? use.Warnings(row, today, Program) : []);
        }
    }

    private sealed record JudgedStay(QueuedAuthorizationView? Latest, IReadOnlyList<QueuedAuthorizationView> Requests, UnauthorizedClientView Unauthorized);
}
