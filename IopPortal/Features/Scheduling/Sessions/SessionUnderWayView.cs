using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>A session that has begun and is not over: it stays as it is (A5).</summary>
/// <param name="Title">Empty for a session of one client: its kind stands for it.</param>
public sealed record SessionUnderWayView(Guid Id, string Title, SessionKind Kind, TimeOnly Start, TimeOnly End);
