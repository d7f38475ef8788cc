namespace IopPortal.Features.Consents;

/// <summary>To whom a client lets the clinic tell what, and what was told.</summary>
/// <param name="Zone">In which instants are told.</param>
/// <param name="LetterFrom">The first day a letter usually tells of.</param>
public sealed record ConsentsView(
    DateOnly Today, string Zone, IReadOnlyList<ConsentView> Consents, IReadOnlyList<DisclosureView> Disclosures, DateOnly LetterFrom, bool MayEdit, bool MayWrite);
