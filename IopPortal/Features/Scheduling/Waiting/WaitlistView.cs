using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Waiting;

/// <summary>A group's waitlist in the order of the offer.</summary>
/// <param name="Free">Places somebody could keep; null while the group is full or nobody waits.</param>
/// <param name="NextId">The entry of whoever would get the free place.</param>
/// <param name="MayOffer">Set priorities and give places (ENR-7).</param>
public sealed record WaitlistView(IReadOnlyList<WaitlistRowView> Rows, FreePlaces? Free, Guid? NextId, bool MayOffer)
{
    public WaitlistRowView? Next => Rows.FirstOrDefault(row => row.EntryId == NextId);
}
