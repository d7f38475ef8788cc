using IopPortal.Components.Wording;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Time;
using IopPortal.Features.Calendar.Feeds;

namespace IopPortal.Components.Pages.My;

/// <summary>Says what a calendar link tells and when it was used.</summary>
internal static class FeedWords
{
    public static string Level(CalendarLevel level) => level switch
    {
        CalendarLevel.Busy => "Busy",
        CalendarLevel.Address => "With the address",
        CalendarLevel.Label => "My own words",
        CalendarLevel.Staff => "Title and room",
        _ => "Appointment",
    };

    public static string Meaning(CalendarLevel level) => level switch
    {
        CalendarLevel.Busy => "Only that you are not free. Cancelled ones disappear.",
        CalendarLevel.Address => "Street and number for directions. No name of the place, no room.",
        CalendarLevel.Label => "You choose the words, so they tell only what you want.",
        CalendarLevel.Staff => "The neutral title of a group and the room. No clients.",
        _ => "A plain word. Most people choose this.",
    };

    /// <summary>"Busy", or the owner's own words in quotation marks.</summary>
    public static string Shows(FeedView feed) => feed.Level == CalendarLevel.Label ? $"“{feed.Label}”" : Level(feed.Level);

    public static string Made(FeedView feed, string zone, DateOnly today) => When.Day(ZoneTime.ServiceDate(feed.CreatedAt, zone), today);

    public static string Used(FeedView feed, string zone, DateOnly today) => feed.LastUsed is { } used ? When.Day(ZoneTime.ServiceDate(used, zone), today) : "Not yet";
}
