using IopPortal.Domain.Clients;

namespace IopPortal.Features.Consents;

/// <param name="Holds">Today.</param>
public sealed record ConsentView(Guid Id, int Version, string Recipient, string Purpose, string Scope, DateOnly Start, DateOnly? Expires, DateOnly? Revoked, bool Holds)
{
    public static ConsentView Of(Consent consent, DateOnly today) => new(
        consent.Id, consent.Version, consent.Recipient, consent.Purpose, consent.Scope, consent.Start, consent.Expires, consent.Revoked, consent.HoldsOn(today));
}
