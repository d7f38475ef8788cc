using IopPortal.Domain.Tracks;

namespace IopPortal.Features.Settings;

/// <summary>A program as the settings show it.</summary>
/// <param name="Parameters">Newest first; empty while the usual numbers hold.</param>
public sealed record ProgramView(
    Guid Id, int Version, string Name, LevelOfCare LevelOfCare, Guid LocationId, string LocationName, DayOfWeek WeekStart, IReadOnlyList<ParametersView> Parameters)
{
    /// <summary>The row in force on a date, or null while the usual numbers hold.</summary>
    public ParametersView? InForceOn(DateOnly date) => Parameters.FirstOrDefault(row => row.ValidFrom <= date);
}
