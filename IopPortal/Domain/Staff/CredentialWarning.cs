namespace IopPortal.Domain.Staff;

/// <summary>Says when licences need renewing: 60, 30 and 7 days ahead. Pure.</summary>
public static class CredentialWarning
{
    /// <summary>Of each type only the newest counts, since a renewal is a new credential; the most urgent type decides.</summary>
    /// <returns>The state and the expiry date it comes from.</returns>
    public static (CredentialState State, DateOnly? Expires) Of(IEnumerable<(string Type, DateOnly Expires)> credentials, DateOnly today)
    {
        var expiries = credentials.GroupBy(credential => credential.Type, StringComparer.OrdinalIgnoreCase).Select(type => type.Max(credential => credential.Expires)).ToList();
        return expiries.Count == 0 ? (CredentialState.NoneRecorded, null) : (Of(expiries.Min(), today), expiries.Min());
    }

    /// <summary>A licence is good through its expiry date.</summary>
    public static CredentialState Of(DateOnly expires, DateOnly today) => (expires.DayNumber - today.DayNumber) switch
    {
        < 0 => CredentialState.Expired,
        <= 7 => CredentialState.Within7Days,
        <= 30 => CredentialState.Within30Days,
        <= 60 => CredentialState.Within60Days,
        _ => CredentialState.Valid,
    };
}
