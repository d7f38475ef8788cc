using IopPortal.Domain.Time;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>One dated meeting of a group, or a skipped date with its reason.</summary>
/// <param name="SessionId">Null for a date without a session.</param>
/// <param name="Reason">Why it is skipped or cancelled.</param>
/// <param name="Booked">Members booked; null for whoever sees no clients.</param>
/// <param name="RollCallMissing">It is over and somebody is still to be marked (C8).</param>
public sealed record GroupSessionRow(Guid? SessionId, LocalSlot Slot, bool IsCancelled, bool IsMoved, string Reason, int? Booked, bool RollCallMissing);
