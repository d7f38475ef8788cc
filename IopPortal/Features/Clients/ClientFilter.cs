using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>Narrows a list of clients to what was asked for; what was typed is only ever text.</summary>
internal static class ClientFilter
{
    private const int LongestText = 80;
    private const string Escape = "\\";

    public static IQueryable<Client> Apply(PortalDbContext db, IQueryable<Client> clients, ClientListQuery query, DateOnly today)
    {
        clients = clients.Where(client => client.IsArchived == query.Archived);
        if (query.Status is { } status)
        {
            clients = WithStatus(db, clients, status);
        }

        if (query.TrackId is { } track)
        {
            clients = clients.Where(client => db.Enrollments.Any(row => row.ClientId == client.Id
                && db.EnrollmentTracks.Any(link => link.EnrollmentId == row.Id && link.TrackId == track && (link.To == null || link.To >= today))));
        }

        foreach (var pattern in Patterns(query.Text))
        {
            clients = clients.Where(client => EF.Functions.Like(client.SearchText, pattern, Escape));
        }

        return clients;
    }

    /// <summary>One pattern a word: the beginning of any word of the name. Text that no name can hold finds nobody.</summary>
    internal static IReadOnlyList<string> Patterns(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        if (text.Length > LongestText || PlainText.Check("q", text, LongestText) is not null)
        {
            return ["\n"];
        }

        return [.. SearchWords.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"% {Literal(word)}%")];
    }

    private static string Literal(string word) =>
        word.Replace(Escape, Escape + Escape, StringComparison.Ordinal).Replace("%", Escape + "%", StringComparison.Ordinal).Replace("_", Escape + "_", StringComparison.Ordinal);

    /// <summary>A stay that is over says nothing about somebody who has come back.</summary>
    private static IQueryable<Client> WithStatus(PortalDbContext db, IQueryable<Client> clients, EnrollmentStatus status)
    {
        var matching = clients.Where(client => db.Enrollments.Any(row => row.ClientId == client.Id && row.Status == status));
        return status is EnrollmentStatus.Discharged or EnrollmentStatus.Declined or EnrollmentStatus.Alumni
            ? matching.Where(client => !db.Enrollments.Any(row => row.ClientId == client.Id
                && row.Status != EnrollmentStatus.Discharged && row.Status != EnrollmentStatus.Declined && row.Status != EnrollmentStatus.Alumni))
            : matching;
    }
}
