namespace IopPortal.Features.Scheduling.Groups;

/// <summary>A client the picker of a group offers.</summary>
/// <param name="CannotJoin">Cannot be placed in this group; nobody is told why (B9).</param>
public sealed record GroupCandidate(Guid ClientId, string Name, int BirthYear, bool CannotJoin);
