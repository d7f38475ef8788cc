using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>A series as it is, and what its form offers.</summary>
/// <param name="GroupId">Null for the weekly booking of one client.</param>
/// <param name="From">The date asked for, or the first one that can still change.</param>
/// <param name="Dates">The rule's dates to come, for choosing where the change begins.</param>
public sealed record SeriesFormView(
    Guid SeriesId,
    int Version,
    Guid? GroupId,
    string Title,
    SessionKind Kind,
    Delivery Delivery,
    SeriesTarget Current,
    DateOnly From,
    IReadOnlyList<DateOnly> Dates,
    IReadOnlyList<RoomChoice> Rooms,
    IReadOnlyList<LeadChoice> Staff);
