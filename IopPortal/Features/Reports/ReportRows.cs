using System.Runtime.CompilerServices;
using IopPortal.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Reports;

/// <summary>Reads the rows behind a number, one after the other, by date and id.</summary>
internal static class ReportRows
{
    /// <summary>At most so many rows after a cursor.</summary>
    public static async Task<List<ListItem>> PageAsync(ReportReach reach, ReportListQuery query, int most, CancellationToken cancellationToken)
    {
        if (query.Report == ReportKind.Hours)
        {
            return await DaysAsync(reach, query, most, cancellationToken);
        }

        return await After(ListItems.Of(reach, query), query.After).OrderBy(item => item.Date).ThenBy(item => item.Id).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>All of them as they come; never more than a row, or for hours a week, in memory.</summary>
    public static async IAsyncEnumerable<ListItem> StreamAsync(ReportReach reach, ReportListQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (query.Report != ReportKind.Hours)
        {
            await foreach (var item in ListItems.Of(reach, query).OrderBy(item => item.Date).ThenBy(item => item.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                yield return item;
            }

            yield break;
        }

        foreach (var week in query.Period.Weeks)
        {
            foreach (var item in await DaysAsync(reach, query.On(week), int.MaxValue, cancellationToken))
            {
                yield return item;
            }
        }
    }

    private static IQueryable<ListItem> After(IQueryable<ListItem> items, ReportCursor? after)
    {
        if (after is null)
        {
            return items;
        }

        var (date, id) = (after.Date, after.Id);
        return items.Where(item => item.Date > date || (item.Date == date && item.Id > id));
    }

    private static async Task<List<ListItem>> DaysAsync(ReportReach reach, ReportListQuery query, int most, CancellationToken cancellationToken)
    {
        var after = query.After;
        var period = after is null || after.Date < query.Period.From ? query.Period : query.Period with { From = after.Date };
        var days = (await ClientDays.LoadAsync(reach, period, query.TrackId, cancellationToken))
            .Where(day => after is null || day.Date > after.Date || (day.Date == after.Date && day.ClientId.CompareTo(after.Id) > 0))
            .Take(most).ToList();
        var names = await NamesAsync(reach, [.. days.Select(day => day.ClientId).Distinct()], cancellationToken);
        var tracks = (await ReportNames.TracksAsync(reach.Db, cancellationToken)).ToDictionary(track => track.Id, track => track.Name);
        return days.ConvertAll(day => Item(day, names, tracks));
    }

    private static ListItem Item(ClientDay day, Dictionary<Guid, string> names, Dictionary<Guid, string> tracks) => new()
    {
        Id = day.ClientId,
        Date = day.Date,
        ClientId = day.ClientId,
        Client = names[day.ClientId],
        Track = day.TrackId is { } track ? tracks.GetValueOrDefault(track) : null,
        Planned = day.Planned,
        Delivered = day.Delivered,
    };

    private static Task<Dictionary<Guid, string>> NamesAsync(ReportReach reach, List<Guid> clientIds, CancellationToken cancellationToken) =>
        reach.Db.Clients.Where(client => clientIds.Contains(client.Id))
            .Select(client => new { client.Id, Name = (client.PreferredName == "" ? client.GivenName : client.PreferredName) + " " + client.FamilyName })
            .ToDictionaryAsync(client => client.Id, client => client.Name, cancellationToken);
}
