using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>The first few clients with a name that begins as typed, among those the person may book for (SES-3).</summary>
public sealed class FindBookingClients(ReadOperation read)
{
    private const int Most = 8;

    /// <summary>Nothing for fewer than two letters.</summary>
    public Task<Result<BookingClientsView>> HandleAsync(Actor actor, string typed, CancellationToken cancellationToken = default) =>
        read.RunAsync(actor, OperationTable.Of<FindBookingClients>(), AccessTarget.None, async scope => await ReadAsync(scope, typed, cancellationToken), cancellationToken);

    private static async Task<Result<BookingClientsView>> ReadAsync(ReadScope scope, string typed, CancellationToken cancellationToken)
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
