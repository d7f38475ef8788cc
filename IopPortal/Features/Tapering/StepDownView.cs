using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Clients;

namespace IopPortal.Features.Tapering;

/// <summary>What a step-down would take away and add, and what stands against it.</summary>
/// <param name="Days">The days of the groups the client has now.</param>
/// <param name="LongestTaper">Days the program allows on the first day of it.</param>
/// <param name="Tracks">Of outpatient care, for those who may discharge and admit.</param>
public sealed record StepDownView(
    WeekdaySet Days, IReadOnlyList<TrackTag> Tracks, int LongestTaper, IReadOnlyList<StepDownSessionView> Removed, IReadOnlyList<StepDownSessionView> Added, IReadOnlyList<Refusal> Refusals);
