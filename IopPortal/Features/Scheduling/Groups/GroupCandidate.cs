namespace IopPortal.Features.Scheduling.Groups;

/// <summary>A client the picker of a group offers.</summary>
/// <param name="IsMember">Holds a place already.</param>
public sealed record GroupCandidate(Guid ClientId, string Name, int BirthYear, bool IsMember);
