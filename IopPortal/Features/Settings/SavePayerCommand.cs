using IopPortal.Domain.Payers;

namespace IopPortal.Features.Settings;

/// <summary>A payer as filled in: without an id it is new and Key makes a repeat harmless.</summary>
public sealed record SavePayerCommand(Guid? Id, int Version, Guid Key, string Code, string Name, PayerNumbers Numbers, bool IsArchived);
