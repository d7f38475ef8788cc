using IopPortal.Data;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Clients;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Authorizations;

/// <summary>One client's stay, what payers permitted for it, and the days that count against it. Three queries.</summary>
/// <param name="Stay">The one in care, else the one coming, else the last; null for somebody without any.</param>
/// <param name="Days">Ascending, from the earliest authorisation or the admission on.</param>
/// <param name="Numbers">Of the stay's program, through time.</param>
internal sealed record ClientCare(Client Client, bool IsTeam, Enrollment? Stay, IReadOnlyList<(Authorization Authorization, PayerProfile Payer)> Rows, IReadOnlyList<ServiceDay> Days, IReadOnlyList<ProgramParameters> Numbers)
{
    private const int DaysAhead = 180;

    /// <summary>The stay's own.</summary>
    public IReadOnlyList<Authorization> OfStay => [.. Rows.Select(row => row.Authorization).Where(row => row.EnrollmentId == Stay?.Id)];

    /// <summary>Those of the stay one of them is for, which need not be the one in care.</summary>
    public IEnumerable<Authorization> SameStay(Authorization one) => Rows.Select(row => row.Authorization).Where(row => row.EnrollmentId == one.EnrollmentId);

    public static async Task<ClientCare?> LoadAsync(PortalDbContext db, AccessFacts facts, Guid clientId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var team = Reach.TeamClientsOf(db, facts);
        var found = await db.Clients.Where(client => client.Id == clientId)
            .Select(client => new
            {
                Client = client,
                IsTeam = team.Any(one => one.Id == client.Id),
                Stays = db.Enrollments.Where(row => row.ClientId == client.Id).ToList(),
                Rows = db.Authorizations.Where(row => row.ClientId == client.Id)
                    .Join(db.Payers, row => row.PayerId, payer => payer.Id, (row, payer) => new { Authorization = row, Payer = payer }).ToList(),
                Numbers = db.Enrollments.Where(row => row.ClientId == client.Id).Join(db.ProgramParameters, row => row.ProgramId, numbers => numbers.ProgramId, (_, numbers) => numbers).ToList(),
            })
            .AsSingleQuery() // A stay or two by a handful of authorisations and of numbers.
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var stay = found.Stays.OrderBy(row => ListedEpisode.Rank(row.Status)).ThenByDescending(row => row.ReferralDate).FirstOrDefault();
        var first = found.Rows.Select(row => row.Authorization.Start).Append(stay?.AdmitDate ?? facts.Today).Append(facts.Today).Min();
        var days = await WeekHours.LoadDaysAsync(db, db.Clients.Where(client => client.Id == clientId), first, facts.Today.AddDays(DaysAhead), now, cancellationToken);
        return new(found.Client, found.IsTeam, stay, [.. found.Rows.OrderByDescending(row => row.Authorization.Start).Select(row => (row.Authorization, row.Payer))], days.GetValueOrDefault(clientId, []), [.. found.Numbers.Where(row => row.ProgramId == stay?.ProgramId)]);
    }

    /// <summary>The one that covers today, else the next that will, else what is being asked for, else the last.</summary>
    public static Authorization? Current(IReadOnlyCollection<Authorization> rows, DateOnly today) =>
        rows.FirstOrDefault(row => row.Covers(today))
        ?? rows.Where(row => row.Permits && row.Start > today).MinBy(row => row.Start)
        ?? rows.Where(row => row.Status is AuthorizationStatus.ToRequest or AuthorizationStatus.Pending or AuthorizationStatus.Appealed).MaxBy(row => row.Start)
        ?? rows.MaxBy(row => row.Start);

    /// <summary>The days an authorisation has to answer for: those no other one covers.</summary>
    public static IReadOnlyList<ServiceDay> DaysOf(Authorization row, IEnumerable<Authorization> all, IReadOnlyList<ServiceDay> days)
    {
        var others = all.Where(other => other.Id != row.Id && other.Permits).ToList();
        return [.. days.Where(day => !others.Exists(other => other.Covers(day.Date)))];
    }

    /// <summary>Days of the stay that nobody pays for (E6).</summary>
    public IReadOnlyList<DateOnly> Unauthorized() => UnauthorizedDays.Of(OfStay, Days.Where(day => day.Date >= (Stay?.AdmitDate ?? day.Date)));
}
