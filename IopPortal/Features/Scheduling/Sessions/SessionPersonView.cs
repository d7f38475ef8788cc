using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Somebody booked for a session, by the name staff use.</summary>
public sealed record SessionPersonView(Guid Id, string Name, BookingKind Kind, BookingRole Role, bool IsExempt);
