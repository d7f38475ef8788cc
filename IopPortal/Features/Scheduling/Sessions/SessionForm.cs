using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>What can be said about a plan without looking anything up.</summary>
internal static class SessionForm
{
    public const int TextLength = 120;

    public const int ReasonLength = 200;

    private const int LinkLength = 500;

    private const int MinutesOfDay = 24 * 60;

    public static IEnumerable<Refusal> Check(SessionPlan plan) =>
    [
        .. PlainText.Check(nameof(plan.Title), plan.Title, TextLength) is { } title ? [title] : Array.Empty<Refusal>(),
        .. PlainText.Check(nameof(plan.Topic), plan.Topic, TextLength, required: false) is { } topic ? [topic] : Array.Empty<Refusal>(),
        .. CheckLink(plan.JoinUrl),
        .. Enum.IsDefined(plan.Kind) && SessionKindFacts.Of(plan.Kind).IsOneClient ? [] : new[] { new Refusal("session.kind").At(nameof(plan.Kind)) },
        .. plan.RoomId is null && plan.Delivery != Delivery.Telehealth ? [new Refusal("session.room-required").At(nameof(plan.RoomId))] : Array.Empty<Refusal>(),
        .. CheckTime(plan),
    ];

    /// <summary>A weekly rule on the weekday of the first date; one session is a rule of one day.</summary>
    public static SeriesRule Rule(SessionPlan plan, string zone) =>
        new(WeekdaySets.Of(plan.Date.DayOfWeek), 1, plan.Date, plan.WeeklyUntil ?? plan.Date, plan.Start, End(plan.Start, plan.Minutes), zone);

    /// <summary>The end on the clock; only for lengths that passed <see cref="CheckTime(TimeOnly, int)"/>.</summary>
    public static TimeOnly End(TimeOnly start, int minutes) => start.AddMinutes(Math.Clamp(minutes, -MinutesOfDay, MinutesOfDay));

    /// <summary>A9 on the clock; what a clock change makes of it is judged date by date.</summary>
    public static Refusal? CheckTime(TimeOnly start, int minutes) => minutes switch
    {
        <= 0 => new Refusal("time.end-before-start").At("Minutes"),
        < ZoneTime.MinMinutes => new Refusal("time.too-short", ZoneTime.MinMinutes, minutes).At("Minutes"),
        > ZoneTime.MaxMinutes => new Refusal("time.too-long", ZoneTime.MaxMinutes, minutes).At("Minutes"),
        _ when (start.Hour * 60) + start.Minute + minutes >= MinutesOfDay => new Refusal("time.crosses-midnight").At("Minutes"),
        _ => null,
    };

    /// <summary>Empty, or a link a browser opens over https and nothing else.</summary>
    public static IEnumerable<Refusal> CheckLink(string? link)
    {
        if (string.IsNullOrWhiteSpace(link))
        {
            yield break;
        }

        if (PlainText.Check(nameof(SessionPlan.JoinUrl), link, LinkLength) is { } refusal)
        {
            yield return refusal;
        }
        else if (link.Trim().Any(char.IsWhiteSpace) || !Uri.TryCreate(link.Trim(), UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.Host.Length == 0 || address.UserInfo.Length > 0)
        {
            yield return new Refusal("session.join-link").At(nameof(SessionPlan.JoinUrl));
        }
    }

    private static IEnumerable<Refusal> CheckTime(SessionPlan plan)
    {
        if (CheckTime(plan.Start, plan.Minutes) is { } refusal)
        {
            return [refusal];
        }

        return SeriesDates.Check(Rule(plan, "UTC"));
    }
}
