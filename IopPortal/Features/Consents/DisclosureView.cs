namespace IopPortal.Features.Consents;

/// <param name="By">Who told it; empty for the client.</param>
public sealed record DisclosureView(Guid Id, DateTimeOffset At, string Recipient, string What, string Purpose, string By);
