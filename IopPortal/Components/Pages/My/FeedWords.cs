using IopPortal.Components.Wording;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Time;
using IopPortal.Features.Calendar.Feeds;
using Microsoft.Extensions.Localization;

namespace IopPortal.Components.Pages.My;

/// <summary>Says what a calendar link tells and when it was used.</summary>
internal static class FeedWords
{
    public static string Level(CalendarLevel level, IStringLocalizer<MyTexts> text) => text[$"level.{Key(level)}"];

    public static string Meaning(CalendarLevel level, IStringLocalizer<MyTexts> text) => text[$"level.{Key(level)}-means"];

    /// <summary>"Busy", or the owner's own words in quotation marks.</summary>
    public static string Shows(FeedView feed, IStringLocalizer<MyTexts> text) => feed.Level == CalendarLevel.Label ? $"“{feed.Label}”" : Level(feed.Level, text);

    public static string Made(FeedView feed, string zone, DateOnly today) => When.Day(ZoneTime.ServiceDate(feed.CreatedAt, zone), today);

    public static string Used(FeedView feed, string zone, DateOnly today, IStringLocalizer<MyTexts> text) => feed.LastUsed is { } used ? When.Day(ZoneTime.ServiceDate(used, zone), today) : text["link.not-used"];

    private static string Key(CalendarLevel level) => level switch
    {
        CalendarLevel.Busy => "busy",
        CalendarLevel.Address => "address",
        CalendarLevel.Label => "label",
        CalendarLevel.Staff => "staff",
        _ => "appointment",
    };
}
