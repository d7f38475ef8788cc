using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Tracks;

/// <summary>One group of the track.</summary>
/// <param name="HasPlace">The client belongs to it already.</param>
/// <param name="IsFull">The waitlist helps.</param>
public sealed record TrackAdmissionGroupView(Guid GroupId, string Name, SeriesRule Rule, int Sessions, bool HasPlace, bool IsFull);
