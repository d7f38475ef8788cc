using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>What somebody fills in to book one client, once or every week.</summary>
/// <param name="RoomId">None for a session by video.</param>
/// <param name="Minutes">On the clock of the location.</param>
/// <param name="WeeklyUntil">The last day a weekly booking may fall on; null for one session.</param>
public sealed record SessionPlan(
    Guid ClientId,
    SessionKind Kind,
    string Title,
    Guid LeadId,
    Guid LocationId,
    Guid? RoomId,
    Delivery Delivery,
    DateOnly Date,
    TimeOnly Start,
    int Minutes,
    DateOnly? WeeklyUntil = null)
{
    public string Topic { get; init; } = "";

    public string JoinUrl { get; init; } = "";

    /// <summary>Family contacts who come along to a family session.</summary>
    public IReadOnlyList<Guid> FamilyContactIds { get; init; } = [];

    /// <summary>Dates of the weekly booking that are not wanted.</summary>
    public IReadOnlyList<DateOnly> LeftOut { get; init; } = [];

    /// <summary>Which one, where the time comes twice (A10).</summary>
    public DstChoice Twice { get; init; }

    /// <summary>Only a family session has guests.</summary>
    public IReadOnlyList<Guid> Guests => Kind == SessionKind.FamilyTherapy ? FamilyContactIds : [];
}
