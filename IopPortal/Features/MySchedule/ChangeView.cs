using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.MySchedule;

/// <summary>One session that is not what it was when its person last looked.</summary>
/// <param name="Title">A client and a shared screen may read it.</param>
/// <param name="Slot">As it stands now, local to the session.</param>
/// <param name="OldDate">As it stood before the first change not yet seen.</param>
public sealed record ChangeView(Guid SessionId, ScheduleChangeKind Change, string Title, LocalSlot Slot, DateOnly OldDate, TimeOnly OldStart, string Room, bool IsCancelled);
