using IopPortal.Domain.Clients;

namespace IopPortal.Features.Milestones;

/// <param name="Number">Which of several it is, from 1; null where there is one only.</param>
/// <param name="By">Who said it was done.</param>
public sealed record MilestoneView(Guid Id, int Version, MilestoneKind Kind, int? Number, DateOnly Due, DateOnly? Done, string By)
{
    /// <summary>The appointment a step of the intake has, the next before the last.</summary>
    public IntakeVisitView? Visit { get; init; }

    /// <summary>Whole days; nothing once it is done.</summary>
    public int DaysLate(DateOnly today) => Done is null ? Math.Max(0, today.DayNumber - Due.DayNumber) : 0;
}
