namespace IopPortal.Domain.Clients;

/// <summary>Whose family may see a schedule, and until when: a guardian, or whom a consent that holds names; as long as the stay goes on. Pure.</summary>
public static class FamilyLinkRule
{
    public const int UsualDays = 30;
    public const int MostDays = 365;

    /// <summary>More are not one person's devices.</summary>
    public const int MostLinks = 5;

    /// <summary>The consent that names the contact and holds on the day; null where none does.</summary>
    public static Consent? ConsentFor(FamilyContact contact, IEnumerable<Consent> consents, DateOnly on) =>
        consents.Where(consent => consent.ClientId == contact.ClientId && consent.HoldsOn(on) && string.Equals(consent.Recipient, contact.Name, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(consent => consent.Expires ?? DateOnly.MaxValue).FirstOrDefault();

    public static bool MayHave(FamilyContact contact, Consent? consent, DateOnly on) => contact.EndedOn is null && (contact.IsGuardian || consent?.HoldsOn(on) == true);

    /// <param name="consent">The one the link rests on.</param>
    /// <param name="inCare">A stay goes on.</param>
    public static bool IsOpen(FamilyLink link, FamilyContact contact, Consent? consent, bool inCare, DateOnly on) =>
        link.RevokedAt is null && on <= link.LastDay && inCare && MayHave(contact, consent, on);

    public static Refusal? CheckDays(int days) => days is >= 1 and <= MostDays ? null : new Refusal("family.days", MostDays);
}
