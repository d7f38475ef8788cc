using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.MySchedule;

/// <summary>One own session: when, where and with whom. No roster, no count, no kind of care.</summary>
/// <param name="Local">As the clocks at the place show it.</param>
/// <param name="DiscreetTitle">Of the group; empty where nobody chose one and for a session of one client.</param>
/// <param name="IsForOneClient">Whether nobody else comes.</param>
/// <param name="JoinUrl">Only for a video session that takes place and is not over, and only over https.</param>
/// <param name="Leads">The lead first.</param>
/// <param name="Status">What was marked about the client; null while nothing was, and for staff.</param>
public sealed record MySessionView(
    Guid Id,
    LocalSlot Local,
    UtcSlot Slot,
    string DiscreetTitle,
    bool IsForOneClient,
    bool IsCancelled,
    Delivery Delivery,
    Uri? JoinUrl,
    string Room,
    string Address,
    string ParkingNote,
    string Phone,
    IReadOnlyList<MyLeadView> Leads,
    AttendanceStatus? Status)
{
    /// <summary>When the client may check in without staff; null for staff.</summary>
    public UtcSlot? CheckIn { get; init; }

    /// <summary>Until when somebody who is late is let in; null for staff.</summary>
    public DateTimeOffset? DoorsClose { get; init; }

    /// <summary>Null when it was never moved, or back where it stood first.</summary>
    public MyPlaceBeforeView? Before { get; init; }

    /// <summary>The client asked for another time of it, and that was neither taken back nor declined.</summary>
    public bool HasAskedToMove { get; init; }

    /// <summary>The first name of the person who leads the other dates, when somebody else leads this one; else empty.</summary>
    public string InFor { get; init; } = "";
}
