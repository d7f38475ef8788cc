using IopPortal.Domain.Time;

namespace IopPortal.Domain.Sessions;

/// <summary>One person or room held for a session: the roster, the facilitator list and the overlap guard in one row.</summary>
/// <remarks>Written and released with its session. Two active rows of one kind, resource and lane never overlap; the database sees to it (B1 to B3).</remarks>
public sealed class Booking
{
    /// <summary>The normal lane.</summary>
    public const int MainLane = 0;

    /// <summary>A client taken out of a group for an individual or medication session (B3).</summary>
    public const int PullOutLane = 1;

    /// <summary>A co-facilitator booked twice by override (B1).</summary>
    public const int OverrideLane = 2;

    private Booking()
    {
    }

    internal Booking(Guid sessionId, BookingKind kind, Guid resourceId, BookingRole role, int lane, UtcSlot slot, DateTimeOffset addedAt)
    {
        SessionId = sessionId;
        Kind = kind;
        ResourceId = resourceId;
        Role = role;
        Lane = lane;
        StartUtc = slot.Start;
        EndUtc = slot.End;
        AddedAt = addedAt;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid SessionId { get; private init; }

    public BookingKind Kind { get; private init; }

    /// <summary>A staff member, client, room or family contact, as Kind says.</summary>
    public Guid ResourceId { get; private init; }

    public BookingRole Role { get; private init; }

    public int Lane { get; private set; }

    public DateTimeOffset StartUtc { get; private set; }

    public DateTimeOffset EndUtc { get; private set; }

    /// <summary>Held. An inactive row of a client is exempt when it has a reason, released with a cancelled session when it has none.</summary>
    public bool Active { get; private set; } = true;

    public string ExemptReason { get; private set; } = "";

    /// <summary>The membership it follows; null for somebody added to this session alone.</summary>
    public Guid? MembershipId { get; internal set; }

    /// <summary>The client a family contact comes for.</summary>
    public Guid? ClientId { get; init; }

    public DateTimeOffset AddedAt { get; private init; }

    internal void MoveTo(UtcSlot slot, int lane)
    {
        Lane = lane;
        StartUtc = slot.Start;
        EndUtc = slot.End;
    }

    /// <summary>The same seat under another membership of the same person.</summary>
    internal void Follow(Guid membershipId) => MembershipId = membershipId;

    internal void Release() => Active = false;

    internal void Hold() => Active = true;

    internal void Exempt(string reason)
    {
        Active = false;
        ExemptReason = PlainText.Clean(reason);
    }
}
