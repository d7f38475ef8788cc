using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Today;

/// <summary>One session of today with how its roll call stands.</summary>
/// <param name="Person">The one client of an individual session; empty where the role sees no names.</param>
public sealed record TodaySessionView(Guid Id, string Title, SessionKind Kind, LocalSlot When, UtcSlot Slot, string Person)
{
    public bool IsGroup { get; init; }

    public bool IsCancelled { get; init; }

    public string Room { get; init; } = "";

    public string Location { get; init; } = "";

    public IReadOnlyList<string> Leads { get; init; } = [];

    public string TrackCode { get; init; } = "";

    /// <summary>1 to 8; 0 for a session that belongs to no track.</summary>
    public int TrackColor { get; init; }

    public IReadOnlyList<SessionBreak> Breaks { get; init; } = [];

    /// <summary>Clients on the roster, without those excepted this once.</summary>
    public int OnRoster { get; init; }

    /// <summary>Family contacts who take part; they have no attendance.</summary>
    public int Family { get; init; }

    /// <summary>Clients still to be marked.</summary>
    public int Open { get; init; }

    /// <summary>Clients who said they cannot come, or were noted absent.</summary>
    public IReadOnlyList<TodayPersonView> Absent { get; init; } = [];

    public int Expected => OnRoster - Absent.Count;

    /// <summary>Over, with somebody still to mark (C8).</summary>
    public bool IsRollMissing(DateTimeOffset now) => !IsCancelled && Open > 0 && Slot.End <= now;
}
