namespace IopPortal.Features.Clients;

/// <summary>A track as it is shown beside a client.</summary>
/// <param name="Color">1 to 8.</param>
public sealed record TrackTag(Guid Id, string Code, string Name, int Color);
