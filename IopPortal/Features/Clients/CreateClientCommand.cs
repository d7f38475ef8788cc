namespace IopPortal.Features.Clients;

/// <param name="Key">Made by the page, so that a double click makes one client.</param>
/// <param name="IsSomebodyElse">Said after being told that the name and birth date are already here.</param>
public sealed record CreateClientCommand(Guid Key, ClientPerson Person, ClientContact Contact, ReferralDetails? Referral, bool IsSomebodyElse = false);
