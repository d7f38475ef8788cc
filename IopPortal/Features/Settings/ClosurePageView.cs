using IopPortal.Features.Scheduling.Sessions;

namespace IopPortal.Features.Settings;

/// <summary>A closure with everybody to call.</summary>
/// <param name="UnderWay">What had begun before the day was closed, and goes on.</param>
/// <param name="MayOpen">The reader may open the day again, and it is not over.</param>
public sealed record ClosurePageView(
    Guid Id, string Place, DateOnly Date, TimeOnly? Start, TimeOnly? End, string Reason, DateOnly Today, int Sessions,
    CallsView Calls, IReadOnlyList<SessionUnderWayView> UnderWay, bool MayOpen);
