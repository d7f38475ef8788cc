using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Somebody booked for a session, by the name staff use.</summary>
/// <param name="AddedLater">Booked after it had begun, so not expected at the start (C1).</param>
public sealed record SessionPersonView(Guid Id, string Name, BookingKind Kind, BookingRole Role, bool IsExempt, bool AddedLater)
{
    /// <summary>Out of a group for this, or out of this for something else (B3).</summary>
    public PullOutView? PullOut { get; init; }
}
