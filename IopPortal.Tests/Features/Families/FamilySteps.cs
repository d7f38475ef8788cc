using IopPortal.Domain;
using IopPortal.Features.Clients;
using IopPortal.Features.Consents;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Families;

/// <summary>What clinics and families do with links to a schedule.</summary>
internal static class FamilySteps
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Guid> AddContactAsync(this TestStore store, string name = "Mia Lane", bool guardian = false) =>
        (await store.UseCase<AddFamilyContact>().HandleAsync(Sample.Director, new(Guid.CreateVersion7(), Sample.Ana.Id, name, "Mother", "", guardian), Token)).Value;

    public static async Task<Guid> AddConsentAsync(this TestStore store, string recipient = "Mia Lane", DateOnly? expires = null) =>
        (await store.UseCase<RecordConsent>().HandleAsync(
            Sample.Director, new(Guid.CreateVersion7(), Sample.Ana.Id, recipient, "To bring her", "When and where", Sample.Monday.AddDays(-1), expires), Token)).Value;

    public static Task<Result<NewFamilyLinkView>> AddFamilyLinkAsync(this TestStore store, Guid contact, Actor? actor = null, int days = 30, Guid? key = null, Guid? client = null) =>
        store.UseCase<AddFamilyLink>().HandleAsync(actor ?? Sample.CaseManager, new(key ?? Guid.CreateVersion7(), client ?? Sample.Ana.Id, contact, days), Token);

    /// <summary>A contact with a consent, and the token of a link for them.</summary>
    public static async Task<string> SharedAsync(this TestStore store, int days = 30)
    {
        var contact = await store.AddContactAsync();
        await store.AddConsentAsync();
        return (await store.AddFamilyLinkAsync(contact, days: days)).Value.TokenOf();
    }

    public static string TokenOf(this NewFamilyLinkView made) => made.Link[(made.Link.LastIndexOf('/') + 1)..];

    public static Task<Result<FamilyScheduleView>> OpenFamilyAsync(this TestStore store, string? token, string address = "192.0.2.1") =>
        store.UseCase<ReadFamilySchedule>().HandleAsync(token, address, Token);
}
