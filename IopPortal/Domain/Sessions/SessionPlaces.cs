namespace IopPortal.Domain.Sessions;

/// <summary>How full one coming session of a group is, counted from its bookings.</summary>
/// <param name="Capacity">Null for a session without a limit.</param>
public sealed record SessionPlaces(DateOnly Date, int? Capacity, int Taken)
{
    public int Free => Math.Max(0, (Capacity ?? int.MaxValue) - Taken);
}
