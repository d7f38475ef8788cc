namespace IopPortal.Domain.Calendar;

/// <summary>What each level tells. A calendar lies on lock screens and on family calendars, so nothing says more than its owner chose (K29, K30).</summary>
public static class CalendarDisclosure
{
    private const string Neutral = "Appointment";

    public static CalendarLevel DefaultFor(CalendarOwner owner) => owner == CalendarOwner.Staff ? CalendarLevel.Staff : CalendarLevel.Appointment;

    public static bool ShowsCancelled(CalendarLevel level) => level != CalendarLevel.Busy;

    /// <param name="discreetTitle">The group's; empty for a session of one client.</param>
    /// <param name="label">The owner's own words for the level that has them.</param>
    public static string Summary(CalendarLevel level, string? discreetTitle, bool cancelled, string? label = null)
    {
        var words = level switch
        {
            CalendarLevel.Busy => "Busy",
            CalendarLevel.Label => Or(label),
            CalendarLevel.Staff => Or(discreetTitle),
            _ => Neutral,
        };
        return cancelled ? $"Cancelled: {words}" : words;
    }

    /// <summary>Empty where the level tells no place.</summary>
    public static string Location(CalendarLevel level, string? address, string? room) => level switch
    {
        CalendarLevel.Address => address ?? "",
        CalendarLevel.Staff => room ?? "",
        _ => "",
    };

    private static string Or(string? words) => string.IsNullOrWhiteSpace(words) ? Neutral : words;
}
