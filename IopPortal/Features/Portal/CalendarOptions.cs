namespace IopPortal.Features.Portal;

/// <summary>What an operator decides about calendar links.</summary>
public sealed class CalendarOptions
{
    /// <summary>Whether staff may have links; a calendar provider may need an agreement with the clinic first (K32).</summary>
    public bool StaffFeeds { get; set; } = true;

    /// <summary>Of one link (K27).</summary>
    public int FetchesPerHour { get; set; } = 60;

    /// <summary>Made-up or ended links tried from one address (K27).</summary>
    public int WrongLinksPerHour { get; set; } = 30;
}
