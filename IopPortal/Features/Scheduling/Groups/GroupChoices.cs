namespace IopPortal.Features.Scheduling.Groups;

/// <summary>What the form of a new group offers, with the answers it can fill in by itself.</summary>
/// <param name="MustLead">The only person who may lead, when whoever asks creates own groups only.</param>
/// <param name="Today">The clinic's date.</param>
public sealed record GroupChoices(
    IReadOnlyList<TrackChoice> Tracks,
    IReadOnlyList<PlaceChoice> Locations,
    IReadOnlyList<RoomChoice> Rooms,
    IReadOnlyList<LeadChoice> Staff,
    Guid? MustLead,
    DateOnly Today);
