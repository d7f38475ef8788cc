using IopPortal.Features.Scheduling.Sessions;

namespace IopPortal.Features.Scheduling.Substitutes;

/// <summary>Who has sessions on a day that have not begun, and for the colleague who is out, each of them with those who could take over.</summary>
/// <param name="StaffId">Who is out; null until chosen.</param>
/// <param name="MayNoteOut">May note the day as time off, too.</param>
/// <param name="IsNotedOut">The day is time off already.</param>
public sealed record SubstitutesView(
    DateOnly Date, DateOnly Today, Guid? StaffId, string Name, IReadOnlyList<BusyColleagueView> Colleagues, IReadOnlyList<SessionToCoverView> Sessions, bool MayNoteOut, bool IsNotedOut)
{
    /// <summary>Their sessions that have begun and are not over: they cannot be given away (A5).</summary>
    public IReadOnlyList<SessionUnderWayView> UnderWay { get; init; } = [];
}
