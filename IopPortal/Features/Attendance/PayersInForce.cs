using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Payers;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance;

/// <summary>Who pays for some clients through time: whoever authorised the date, else the payer of the track, else nobody and the program's own numbers hold.</summary>
public sealed class PayersInForce
{
    private readonly ILookup<Guid, (PayerPeriod Period, PayerProfile Payer)> _payers;

    private PayersInForce(IEnumerable<(PayerPeriod Period, PayerProfile Payer)> rows) => _payers = rows.ToLookup(row => row.Period.ClientId);

    /// <summary>One query, whatever the numbers.</summary>
    /// <param name="first">Local dates, both included.</param>
    public static async Task<PayersInForce> LoadAsync(PortalDbContext db, IReadOnlyCollection<Guid> clientIds, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var rows = await PayerPeriod.Authorised(db, first, last).Concat(PayerPeriod.ByTrack(db, first, last))
            .Where(period => clientIds.Contains(period.ClientId))
            .Join(db.Payers, period => period.PayerId, payer => payer.Id, (period, payer) => new { Period = period, Payer = payer })
            .AsNoTracking().ToListAsync(cancellationToken);
        return new(rows.Select(row => (row.Period, row.Payer)));
    }

    /// <summary>Of rows that came with something else.</summary>
    internal static PayersInForce Of(IEnumerable<(PayerPeriod Period, PayerProfile Payer)> rows) => new(rows);

    /// <summary>The program's numbers with the payer's put in.</summary>
    public CountingRules On(Guid clientId, DateOnly date, AttendanceParameters program) =>
        PayerOn(clientId, date) is { } payer ? CountingRules.Of(program, payer.Name, payer.Numbers) : CountingRules.Of(program);

    /// <summary>What the payer itself asks for; null where nobody but the program does.</summary>
    public PayerNumbers? NumbersOn(Guid clientId, DateOnly date) => PayerOn(clientId, date)?.Numbers;

    /// <summary>Of several the one that began last; of those that began together the one entered first.</summary>
    private PayerProfile? PayerOn(Guid clientId, DateOnly date) =>
        _payers[clientId].Where(row => row.Period.Covers(date))
            .OrderByDescending(row => row.Period.IsAuthorised).ThenByDescending(row => row.Period.From).ThenBy(row => row.Period.Id)
            .Select(row => row.Payer).FirstOrDefault();
}
