using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>Everything that stands against one date, all at once, and who would be booked in which lane.</summary>
public sealed record SlotVerdict(ProposedSlot Slot, IReadOnlyList<Conflict> Conflicts, IReadOnlySet<Guid> PulledOut, IReadOnlySet<Guid> DoubleBookedStaff)
{
    /// <summary>The hardest level found; null when nothing stands against the date.</summary>
    public ConflictLevel? Worst => Conflicts.Count == 0 ? null : Conflicts.Max(conflict => conflict.Level);

    public bool Is(ConflictLevel level) => Conflicts.Any(conflict => conflict.Level == level);

    /// <summary>Whoever would be booked beside something else, with the lane; everybody else is in the main lane.</summary>
    public IReadOnlyDictionary<Guid, int> Lanes =>
        PulledOut.Select(client => (client, ClientLane(client))).Concat(DoubleBookedStaff.Select(staff => (staff, StaffLane(staff)))).ToDictionary();

    /// <summary>The lane a client is booked in: a pull-out lies beside the group (B3).</summary>
    public int ClientLane(Guid clientId) => PulledOut.Contains(clientId) ? Booking.PullOutLane : Booking.MainLane;

    /// <summary>The lane a staff member is booked in: an overridden co-facilitator lies beside the other session (B1).</summary>
    public int StaffLane(Guid staffId) => DoubleBookedStaff.Contains(staffId) ? Booking.OverrideLane : Booking.MainLane;
}
