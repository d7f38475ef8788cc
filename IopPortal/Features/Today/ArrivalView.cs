using IopPortal.Domain.Attendance;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Today;

/// <summary>One client expected at one session of today, as the front desk sees it.</summary>
/// <param name="SearchText">Lower-case words, each with a blank before it.</param>
/// <param name="ArrivedAt">Local.</param>
/// <param name="LateMinutes">So late the client said to come; null: said nothing.</param>
public sealed record ArrivalView(
    Guid SessionId,
    Guid ClientId,
    string Name,
    string SearchText,
    LocalSlot When,
    UtcSlot Slot,
    string Room,
    string Lead,
    AttendanceStatus Status,
    TimeOnly? ArrivedAt,
    int? LateMinutes = null)
{
    /// <summary>Still to come: not marked, and the session is not over.</summary>
    public bool IsAwaited(DateTimeOffset now) => Status == AttendanceStatus.Expected && now < Slot.End;
}
