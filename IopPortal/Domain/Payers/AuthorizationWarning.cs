namespace IopPortal.Domain.Payers;

/// <summary>Why an authorisation needs somebody's attention now.</summary>
public enum AuthorizationWarning
{
    /// <summary>Few units are left.</summary>
    FewUnits,

    /// <summary>Most units are kept.</summary>
    MostlyUsed,

    /// <summary>It ends soon.</summary>
    EndsSoon,

    /// <summary>The payer's review is due (E5).</summary>
    ReviewDue,
}
