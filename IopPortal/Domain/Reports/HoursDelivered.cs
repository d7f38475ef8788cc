namespace IopPortal.Domain.Reports;

/// <summary>Credited minutes against the planned ones of the same days.</summary>
public sealed record HoursDelivered(int ClientDays, int Planned, int Delivered)
{
    /// <summary>Null when nothing was planned.</summary>
    public double? Share => Planned == 0 ? null : (double)Delivered / Planned;

    public static HoursDelivered Of(IReadOnlyCollection<ClientDay> days) => new(days.Count, days.Sum(day => day.Planned), days.Sum(day => day.Delivered));
}
