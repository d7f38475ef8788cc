using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Finds clients by the beginnings of their names, among those the right in hand reaches.</summary>
internal static class ClientNames
{
    private const int Most = 8;

    /// <summary>Nothing for fewer than two letters.</summary>
    public static async Task<BookingClientsView> FindAsync(ReadScope scope, string typed, CancellationToken cancellationToken)
    {
        var words = SearchWords.Of(typed.Length > SessionForm.TextLength ? "" : typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Sum(word => word.Length) < 2)
        {
            return new BookingClientsView([]);
        }

        var clients = scope.Grant.Scope == Scope.All ? scope.Db.Clients : Reach.CaseloadOf(scope.Db, scope.Facts);
        foreach (var word in words.Select(word => " " + word))
        {
            clients = clients.Where(client => client.SearchText.Contains(word));
        }

        return new BookingClientsView(await clients.Where(client => !client.IsArchived)
            .OrderBy(client => client.FamilyName).ThenBy(client => client.GivenName)
            .Take(Most)
            .Select(client => new ChoiceView(client.Id, (client.PreferredName != "" ? client.PreferredName : client.GivenName) + " " + client.FamilyName))
            .ToListAsync(cancellationToken));
    }
}
