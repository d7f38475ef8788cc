namespace IopPortal.Recount;

/// <summary>One client's day as it was counted by hand. Minutes are whole.</summary>
internal sealed record NaiveDay(DateOnly Date, int Delivered, int Projected, int DeliveredServices, int ProjectedServices, bool Qualifies, bool WouldQualify)
{
    /// <summary>Units of an authorisation (E1), kept and with what is booked.</summary>
    public (decimal Kept, decimal Projected) Units(string unit) => unit switch
    {
        "Day" => (Qualifies ? 1 : 0, WouldQualify ? 1 : 0),
        "Session" => (DeliveredServices, ProjectedServices),
        "Hour" => (Delivered / 60m, Projected / 60m),
        _ => (Delivered / 15, Projected / 15),
    };
}
