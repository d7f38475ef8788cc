namespace IopPortal.Features.ProgramBoard;

/// <summary>A client in a list of the board.</summary>
/// <param name="Name">Empty where clients are not named.</param>
public sealed record BoardPersonView(Guid ClientId, string Name);
