using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance.Calls;

/// <summary>A call that was made, with the name of whoever made it.</summary>
internal sealed record CallTry(ClientCall Call, string By)
{
    /// <summary>The calls about some sessions, by session and client, the first at the top. One query.</summary>
    public static async Task<ILookup<(Guid SessionId, Guid ClientId), CallTry>> LoadAsync<TCall>(
        PortalDbContext db, IQueryable<TCall> calls, IReadOnlyCollection<Guid> sessionIds, CancellationToken cancellationToken)
        where TCall : ClientCall
    {
        var rows = await calls.Where(call => sessionIds.Contains(call.SessionId)).OrderBy(call => call.At)
            .Select(call => new
            {
                Call = call,
                By = db.Users.Where(user => user.Id == call.By)
                    .Select(user => db.Staff.Where(staff => staff.Id == user.StaffId).Select(staff => staff.GivenName + " " + staff.FamilyName).FirstOrDefault() ?? user.DisplayName)
                    .FirstOrDefault() ?? "",
            })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => (row.Call.SessionId, row.Call.ClientId), row => new CallTry(row.Call, row.By));
    }

    /// <param name="withNote">A note could say why somebody comes.</param>
    public CallTryView View(string zone, bool withNote)
    {
        var (on, at) = ZoneTime.ToLocal(Call.At, zone);
        return new(Call.Id, Call.Outcome, withNote ? Call.Note : "", By, on, at);
    }
}
