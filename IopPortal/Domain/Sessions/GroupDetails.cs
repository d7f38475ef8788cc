namespace IopPortal.Domain.Sessions;

/// <summary>What a person fills in about a group.</summary>
public sealed record GroupDetails(
    string Name,
    string DiscreetTitle,
    SessionKind Kind,
    string Modality,
    Guid? TrackId,
    GroupEnrolment Enrolment,
    int MinSize,
    int Capacity);
