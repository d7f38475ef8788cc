using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Support;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Plans that can be saved as they are: Ana with her therapist, tomorrow at ten, in the small room.</summary>
internal static class Plans
{
    public static SessionPlan Plan(
        LocalSlot? slot = null,
        Guid? client = null,
        Guid? lead = null,
        SessionKind kind = SessionKind.IndividualTherapy,
        DateOnly? weeklyUntil = null)
    {
        var when = slot ?? Sample.Slot();
        return new(
            client ?? Sample.Ana.Id, kind, "Individual session", lead ?? Sample.TherapistStaff.Id, Sample.Site.Id, Sample.SmallRoom.Id, Delivery.InPerson,
            when.Date, when.Start, (int)(when.End.ToTimeSpan() - when.Start.ToTimeSpan()).TotalMinutes, weeklyUntil);
    }

    public static BookSessionCommand Book(SessionPlan? plan = null, Guid? key = null, string reason = "") => new(key ?? Guid.CreateVersion7(), plan ?? Plan(), reason);
}
