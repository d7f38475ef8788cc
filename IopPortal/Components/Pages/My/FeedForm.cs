using IopPortal.Domain.Calendar;
using IopPortal.Features.Calendar.Feeds;

namespace IopPortal.Components.Pages.My;

/// <summary>What a person types and picks for a link.</summary>
public sealed class FeedForm
{
    public string Name { get; set; } = "";

    public CalendarLevel Level { get; set; }

    public string Label { get; set; } = "";

    public CalendarChoice Choice => new(Name, Level, Level == CalendarLevel.Label ? Label : "");

    /// <summary>Ready to be sent as it is: the least level, and a name no other link has.</summary>
    public static FeedForm New(FeedsView view, string firstName)
    {
        var taken = view.Feeds.Select(feed => feed.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = Enumerable.Range(2, taken.Count + 1).Select(number => $"{firstName} {number}").Prepend(firstName);
        return new FeedForm { Name = names.First(name => !taken.Contains(name)), Level = view.Levels[0] };
    }

    public static FeedForm Of(FeedView feed) => new() { Name = feed.Name, Level = feed.Level, Label = feed.Label };
}
