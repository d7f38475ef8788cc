using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>Lists and finds clients within the reader's reach, by family name, fifty at a time.</summary>
public sealed class SearchClients(ReadOperation read)
{
    public const int PageSize = 50;

    public Task<Result<ClientListView>> HandleAsync(Actor actor, ClientListQuery query, CancellationToken cancellationToken = default) =>
        read.RunAsync<ClientListView>(actor, OperationTable.Of<SearchClients>(), AccessTarget.None, async scope =>
        {
            var namesOnly = scope.Grant.IsLimitedTo(Limit.NamesAndContact);
            var rights = new ClientRights(scope.Facts, isOwn: false, isTeam: true);
            var found = await PageAsync(scope, query, cancellationToken);
            var page = found.Take(PageSize).ToList();
            var ids = page.Where(row => scope.Grant.Scope == Scope.All || row.IsTeam).Select(row => row.Id).ToList(); // Of a mere group member the name is enough.

            var episodes = await ListedEpisode.LoadAsync(scope.Db, ids, scope.Facts.Today, cancellationToken);
            var hours = rights.MayFully("ATT-11") ? await HoursAsync(scope, episodes, cancellationToken) : null;
            var tracks = namesOnly ? [] : await TracksAsync(scope.Db, cancellationToken);

            return new ClientListView(
                [.. page.Select(row => Row(row, episodes.GetValueOrDefault(row.Id), hours?.GetValueOrDefault(row.Id), scope, namesOnly))],
                found.Count > PageSize ? page[^1].Id : null,
                tracks,
                ShowsNumbers: !namesOnly,
                ShowsPhones: !scope.Grant.IsLimitedTo(Limit.NoContact) && scope.Grant.Scope == Scope.All,
                ShowsHours: hours is not null,
                MayCreate: rights.May("CLI-3"));
        }, cancellationToken);

    private static ClientRowView Row(Found row, ListedEpisode? episode, WeekMeter? week, ReadScope scope, bool namesOnly) => new(
        row.Id,
        $"{(row.PreferredName.Length > 0 ? row.PreferredName : row.GivenName)} {row.FamilyName}",
        namesOnly || (scope.Grant.Scope != Scope.All && !row.IsTeam) ? null : row.Mrn,
        scope.Grant.IsLimitedTo(Limit.NoContact) || scope.Grant.Scope != Scope.All ? null : row.Phone,
        scope.Grant.IsLimitedTo(Limit.NoContact) || scope.Grant.Scope != Scope.All ? null : row.SafeToLeaveMessage,
        episode?.Status,
        namesOnly ? [] : episode?.Tracks ?? [],
        week);

    private static async Task<List<Found>> PageAsync(ReadScope scope, ClientListQuery query, CancellationToken cancellationToken)
    {
        var (db, facts) = (scope.Db, scope.Facts);
        var filtersByStay = query.Status is not null || query.TrackId is not null; // What is not shown of a mere group member cannot be asked for either.
        var reach = scope.Grant.Scope == Scope.All ? db.Clients : filtersByStay ? Reach.TeamClientsOf(db, facts) : Reach.CaseloadOf(db, facts);
        var clients = ClientFilter.Apply(db, reach, query, facts.Today);
        if (query.After is { } after && await db.Clients.Where(client => client.Id == after).Select(client => new { client.FamilyName, client.GivenName }).FirstOrDefaultAsync(cancellationToken) is { } last)
        {
            clients = clients.Where(client => client.FamilyName.CompareTo(last.FamilyName) > 0
                || (client.FamilyName == last.FamilyName && (client.GivenName.CompareTo(last.GivenName) > 0
                    || (client.GivenName == last.GivenName && client.Id.CompareTo(after) > 0))));
        }

        var team = Reach.TeamClientsOf(db, facts);
        return await clients
            .OrderBy(client => client.FamilyName).ThenBy(client => client.GivenName).ThenBy(client => client.Id)
            .Select(client => new Found(
                client.Id, client.GivenName, client.FamilyName, client.PreferredName, client.Mrn, client.Phone, client.SafeToLeaveMessage, team.Any(one => one.Id == client.Id)))
            .Take(PageSize + 1)
            .ToListAsync(cancellationToken);
    }

    private static async Task<IReadOnlyDictionary<Guid, WeekMeter>> HoursAsync(ReadScope scope, IReadOnlyDictionary<Guid, ListedEpisode> episodes, CancellationToken cancellationToken)
    {
        var hours = new Dictionary<Guid, WeekMeter>();
        foreach (var week in episodes.Where(pair => pair.Value.IsOpen).GroupBy(pair => pair.Value.WeekStart)) // One group unless programs begin their weeks on different days.
        {
            var ids = week.Select(pair => pair.Key).ToList();
            var meters = await WeekHours.LoadAsync(scope.Db, ids, ProgramWeek.StartOf(scope.Facts.Today, week.Key), scope.Now, cancellationToken);
            ids.ForEach(id => hours[id] = meters[id]);
        }

        return hours;
    }

    private static Task<List<TrackTag>> TracksAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        db.Tracks.Where(track => !track.IsArchived).OrderBy(track => track.Name)
            .Select(track => new TrackTag(track.Id, track.Code, track.Name, track.Color))
            .ToListAsync(cancellationToken);

    private sealed record Found(Guid Id, string GivenName, string FamilyName, string PreferredName, string Mrn, string Phone, bool SafeToLeaveMessage, bool IsTeam);
}
