using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Today;

/// <summary>A group with a free place and people who wait for it.</summary>
/// <param name="Next">Who would get it; null when nobody waiting can take it right now.</param>
public sealed record FreePlaceView(Guid GroupId, string Group, FreePlaces Free, string? Next, int Waiting);
