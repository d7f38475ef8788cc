using IopPortal.Features.Today;

namespace IopPortal.Features.ProgramBoard;

/// <summary>A licence that has ended or does soon.</summary>
/// <param name="SessionsAfter">Sessions to come that need a licence on a date when the colleague has none any more.</param>
public sealed record EndingLicenceView(LicenceView Licence, int SessionsAfter);
