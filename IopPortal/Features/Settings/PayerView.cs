using IopPortal.Domain.Payers;

namespace IopPortal.Features.Settings;

/// <summary>A payer as the settings show it.</summary>
/// <param name="Tracks">That count by it.</param>
public sealed record PayerView(Guid Id, int Version, string Code, string Name, PayerNumbers Numbers, bool IsArchived, IReadOnlyList<string> Tracks);
