using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Board;

/// <summary>One block of the board: only what this person may see of the session.</summary>
/// <param name="Title">The group's name; empty where a session of one client must not be named.</param>
/// <param name="ClientName">Of a session for one client, where the person may know.</param>
/// <param name="IsBusy">Held for a client the person has nothing to do with: "Busy" (L14).</param>
/// <param name="Members">Booked clients of a group; null where counts are not for this person.</param>
/// <param name="OldDate">Where it stood before it was last moved, as the people concerned were told.</param>
/// <param name="Apart">In what it stands apart from its series; null when it does not.</param>
/// <param name="MayMove">This person, now; the command asks again.</param>
/// <param name="Unmarked">Expected clients without a mark once the session is over.</param>
public sealed record BoardSessionView(
    Guid Id,
    DateOnly Date,
    TimeOnly Start,
    TimeOnly End,
    SessionKind Kind,
    SessionStatus Status,
    bool IsGroup,
    bool IsBusy,
    string Title,
    string? ClientName,
    Guid? TrackId,
    string TrackCode,
    int TrackColor,
    string TrackName,
    Guid? LeadId,
    string LeadName,
    Guid? RoomId,
    string RoomName,
    Delivery Delivery,
    string CancelReason,
    bool IsException,
    bool IsOver,
    int? Members,
    int? Capacity,
    int Unmarked,
    int Version,
    bool MayMove,
    DateOnly? OldDate = null,
    TimeOnly? OldStart = null,
    ApartKind? Apart = null)
{
    public bool IsCancelled => Status == SessionStatus.Cancelled;

    public bool RollMissing => IsOver && !IsCancelled && Unmarked > 0;
}
