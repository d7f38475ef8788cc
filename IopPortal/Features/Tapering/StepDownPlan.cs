using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Tapering;

/// <summary>Fewer days in the groups a client has, or a place in a track of outpatient care instead.</summary>
/// <param name="From">The first day of it.</param>
/// <param name="Keep">The days that stay; nothing when a track is named.</param>
/// <param name="TrackId">Of an outpatient program; the stay it replaces ends the day before.</param>
/// <param name="TaperUntil">The last day on which weeks below the minimum are not counted as short; with fewer days only.</param>
public sealed record StepDownPlan(Guid EnrollmentId, DateOnly From, WeekdaySet Keep, Guid? TrackId, DateOnly? TaperUntil);
