using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>A group as it is being thought up: what it is, when it meets, where and who leads it.</summary>
public sealed record GroupDraft(
    GroupDetails Details,
    WeekdaySet Weekdays,
    int IntervalWeeks,
    DateOnly FirstDate,
    DateOnly LastDate,
    TimeOnly Start,
    TimeOnly End,
    Guid LocationId,
    Guid? RoomId,
    Delivery Delivery,
    Guid LeadId,
    IReadOnlyList<Guid> CoLeadIds,
    IReadOnlyList<SessionBreak> Breaks)
{
    public IReadOnlyList<SeriesStaff> Staff => [new(LeadId, BookingRole.Lead), .. CoLeadIds.Distinct().Select(id => new SeriesStaff(id, BookingRole.CoLead))];

    public SeriesRule Rule(string zone) => new(Weekdays, IntervalWeeks, FirstDate, LastDate, Start, End, zone);
}
