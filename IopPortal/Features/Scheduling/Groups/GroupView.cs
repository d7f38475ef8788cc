using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>A group with its people and dates, as far as whoever looks may see them.</summary>
/// <param name="Taken">Places taken on the next date, on the last one once the group has ended; null for whoever sees no clients.</param>
/// <param name="TakenOn">The date that counts for it; null once the group has ended.</param>
/// <param name="Members">Everybody with a place now or later, each once; null for whoever may not see names.</param>
/// <param name="MayEditMembers">Add and end places.</param>
/// <param name="SeriesId">For changing the group's times and places, where the person may.</param>
/// <param name="MaySeeAttendance">Open the roll calls.</param>
/// <param name="MaySeeWaitlist">See who waits for a place.</param>
public sealed record GroupView(
    Guid Id,
    string Name,
    string DiscreetTitle,
    SessionKind Kind,
    string Modality,
    GroupEnrolment Enrolment,
    int MinSize,
    int Capacity,
    string? TrackCode,
    string? TrackName,
    int TrackColor,
    SeriesRule Rule,
    IReadOnlyList<SessionBreak> Breaks,
    Delivery Delivery,
    string Location,
    string? Room,
    IReadOnlyList<GroupStaffRow> Staff,
    DateOnly Today,
    int? Taken,
    DateOnly? TakenOn,
    IReadOnlyList<GroupMemberRow>? Members,
    IReadOnlyList<GroupSessionRow> Coming,
    IReadOnlyList<GroupSessionRow> Past,
    bool MayEditMembers,
    Guid? SeriesId,
    bool MaySeeAttendance,
    bool MaySeeWaitlist);
