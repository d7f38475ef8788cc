namespace IopPortal.Domain.Payers;

/// <summary>What an authorisation must look like before it is kept (E7).</summary>
public static class AuthorizationRule
{
    private const int MostUnits = 2000;

    /// <param name="others">The other authorisations of the episode.</param>
    public static IReadOnlyList<Refusal> Check(AuthorizationDetails details, IEnumerable<Authorization> others)
    {
        var refusals = new List<Refusal>(new[]
        {
            PlainText.Check(nameof(details.Number), details.Number, 40, required: Permits(details.Status)),
            PlainText.Check(nameof(details.CareManager), details.CareManager, 120, required: false),
        }.OfType<Refusal>());
        if (details.End < details.Start)
        {
            refusals.Add(new Refusal("authorization.end-before-start", details.Start).At(nameof(details.End)));
        }

        if (details.Allowed is < 0 or > MostUnits || details.Allowed * 4 != decimal.Truncate(details.Allowed * 4))
        {
            refusals.Add(new Refusal("authorization.units", MostUnits).At(nameof(details.Allowed)));
        }

        var clash = Permits(details.Status) ? others.FirstOrDefault(other => other.Permits && other.Start <= details.End && details.Start <= other.End) : null;
        if (clash is not null)
        {
            refusals.Add(new Refusal("authorization.overlap", clash.Number, clash.Start, clash.End).At(nameof(details.Start)));
        }

        return refusals;
    }

    private static bool Permits(AuthorizationStatus status) => status is AuthorizationStatus.Approved or AuthorizationStatus.PartiallyApproved or AuthorizationStatus.NotRequired;
}
