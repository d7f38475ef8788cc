using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Offers the roll call only to those who may take it, and from its day on.</summary>
internal static class RollOffers
{
    public static async Task<RollOffer> OfAsync(ReadScope scope, Session session, int unmarked, AttendanceParameters parameters, CancellationToken cancellationToken)
    {
        var target = AccessTarget.Session(session.Id);
        if (session.Status == SessionStatus.Cancelled || !session.Clients.Any() || await scope.GrantAsync("ATT-1", target, cancellationToken) is not { } see)
        {
            return RollOffer.None;
        }

        var today = ZoneTime.ServiceDate(scope.Now, session.TimeZone);
        var mark = await scope.GrantAsync("ATT-2", target, cancellationToken);
        var started = session.HasStarted(scope.Now);
        if (mark is null || mark.IsLimitedTo(Limit.ArrivalToday))
        {
            return started && (session.Date == today || !see.IsLimitedTo(Limit.StatusToday)) ? RollOffer.See : RollOffer.None;
        }

        return session.Date > today ? RollOffer.NoteAbsence
            : (started && unmarked == 0) || AttendanceLock.IsLocked(session.EndUtc, scope.Now, parameters) ? RollOffer.See
            : RollOffer.Take;
    }
}
