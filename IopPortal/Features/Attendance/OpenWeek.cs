using IopPortal.Domain.Attendance;

namespace IopPortal.Features.Attendance;

/// <summary>A client's program week that can be asked what it would become with sessions that are not booked yet.</summary>
/// <param name="EnrollmentId">The stay that covers it; null outside one.</param>
/// <param name="Admitted">The first day of that stay.</param>
internal sealed record OpenWeek(WeekClient Client, DateOnly Start, WeekMeter Meter, Guid? EnrollmentId, Guid? ProgramId, DateOnly? Admitted, Func<IReadOnlyList<WeekSession>, WeekMeter> With)
{
    public bool Has(DateOnly date) => Start <= date && date < Start.AddDays(7);
}
