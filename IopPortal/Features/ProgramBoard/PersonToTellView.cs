using IopPortal.Domain.Time;

namespace IopPortal.Features.ProgramBoard;

/// <summary>Somebody whose coming session is cancelled and who has not seen it yet.</summary>
/// <param name="Name">Of the client; empty where clients are not named.</param>
/// <param name="IsFamily">The family contact of the client comes.</param>
/// <param name="Phone">Empty where contact details are not for the reader.</param>
public sealed record PersonToTellView(Guid ClientId, string Name, bool IsFamily, string Phone, IReadOnlyList<LocalSlot> Times);
