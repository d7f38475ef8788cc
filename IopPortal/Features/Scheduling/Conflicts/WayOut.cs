using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Sessions;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>A change that lets a date take place. It passed the check that refused the date as it was.</summary>
/// <param name="To">When; as asked where only the room or the lead changes.</param>
/// <param name="Room">Null where the room stays.</param>
/// <param name="Lead">Null where the lead stays.</param>
public sealed record WayOut(LocalSlot To, ChoiceView? Room = null, ChoiceView? Lead = null);
