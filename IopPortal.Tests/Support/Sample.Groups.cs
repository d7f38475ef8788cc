using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Groups;

namespace IopPortal.Support;

public static partial class Sample
{
    /// <summary>A group of the sample track: Monday, Wednesday and Friday, nine to twelve, for twelve weeks from the coming Monday, led by the therapist in the big room.</summary>
    public static GroupDraft Draft(
        WeekdaySet? weekdays = null,
        DateOnly? first = null,
        DateOnly? last = null,
        TimeOnly? start = null,
        TimeOnly? end = null,
        int capacity = 12,
        Guid? lead = null,
        Guid? room = null,
        SessionKind kind = SessionKind.GroupTherapy,
        GroupEnrolment enrolment = GroupEnrolment.Open,
        params IReadOnlyList<Guid> coLeads)
    {
        var begins = first ?? Monday.AddDays(7);
        var details = new GroupDetails("Coping skills", "Group", kind, "CBT", Track.Id, enrolment, MinSize: 1, capacity);
        return new(details, weekdays ?? MondayWednesdayFriday, 1, begins, last ?? begins.AddDays(83), start ?? new(9, 0), end ?? new(12, 0),
            Site.Id, room ?? BigRoom.Id, Delivery.InPerson, lead ?? TherapistStaff.Id, coLeads,
            start is null && end is null ? [new(new(10, 20), new(10, 30))] : []);
    }
}
