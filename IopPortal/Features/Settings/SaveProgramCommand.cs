using IopPortal.Domain.Tracks;

namespace IopPortal.Features.Settings;

/// <summary>A program as filled in: without an id it is new and Key makes a repeat harmless.</summary>
public sealed record SaveProgramCommand(Guid? Id, int Version, Guid Key, string Name, LevelOfCare LevelOfCare, Guid LocationId, DayOfWeek WeekStart);
