using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;

namespace IopPortal.Features.Authorizations;

/// <summary>What a payer's reviewer asks for, on one page.</summary>
/// <param name="Since">The last review, or the first day of the authorisation.</param>
/// <param name="Days">Attended since then, ascending.</param>
/// <param name="Weeks">Of the stay, newest first.</param>
/// <param name="Rate">Of the whole stay.</param>
/// <param name="Request">Null when nothing is left to ask for.</param>
public sealed record ReviewPacketView(
    Guid ClientId,
    string Client,
    DateOnly BirthDate,
    string Mrn,
    string Program,
    DateOnly Today,
    DateOnly? Admitted,
    DateOnly? ExpectedEnd,
    Phase Phase,
    CarePlan Plan,
    AuthorizationView? Authorization,
    DateOnly Since,
    IReadOnlyList<PacketDayView> Days,
    IReadOnlyList<PacketWeekView> Weeks,
    AttendanceRate Rate,
    IReadOnlyList<PacketMilestoneView> Milestones,
    IReadOnlyList<DateOnly> Unauthorized,
    PacketRequestView? Request)
{
    public int Minutes => Days.Sum(day => day.Minutes);

    public int CountingDays => Days.Count(day => day.Counts);
}
