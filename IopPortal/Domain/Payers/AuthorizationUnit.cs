namespace IopPortal.Domain.Payers;

/// <summary>What a payer counts (E1).</summary>
public enum AuthorizationUnit
{
    /// <summary>One per qualifying day, however many sessions.</summary>
    Day,

    /// <summary>One per attended session of a counted kind.</summary>
    Session,

    /// <summary>Credited minutes by sixty.</summary>
    Hour,

    /// <summary>Whole quarters of an hour of each day's credited minutes.</summary>
    QuarterHour,
}
