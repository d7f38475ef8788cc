using IopPortal.Domain.Attendance;
using IopPortal.Features.Requests;
using Microsoft.Extensions.Localization;

namespace IopPortal.Components.Wording;

/// <summary>Puts the sentences together in which a client tells the program something and reads what came of it, in the client's language.</summary>
internal static class TellWords
{
    private const int Day = 24;

    public static string Reason(IStringLocalizer texts, AbsenceReason reason) => texts[$"reason.{reason}"];

    /// <summary>What telling now counts as (C4), before the client tells.</summary>
    public static string Rule(IStringLocalizer texts, ToldView view)
    {
        if (!view.IsShortNotice)
        {
            return texts["cant.in-time"];
        }

        var unless = Any(texts, [.. view.AutoExcused.Where(view.Reasons.Contains).Select(reason => texts[$"because.{reason}"].Value)]);
        return (unless.Length > 0, view.NoticeHours == Day) switch
        {
            (true, true) => texts["cant.short-day", unless],
            (true, false) => texts["cant.short-hours", view.NoticeHours, unless],
            (false, true) => texts["cant.short-none-day"],
            (false, false) => texts["cant.short-none-hours", view.NoticeHours],
        };
    }

    /// <summary>"Reason: transport. Sent at 8:06 AM. It counts as excused."</summary>
    public static string Absence(IStringLocalizer texts, ToldView view, ToldAbsenceView absence)
    {
        string[] parts =
        [
            absence.Reason is { } reason ? texts["said.reason", texts[$"because.{reason}"].Value] : "",
            Sent(texts, absence.On, absence.At, view.Today),
            absence.IsExcused ? texts["said.excused"] : view.NoticeHours == Day ? texts["said.short-day"] : texts["said.short-hours", view.NoticeHours],
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    public static string LateLead(IStringLocalizer texts, ToldView view) =>
        view.Lead.Length > 0 ? texts["late.lead", view.Lead, When.Time(view.DoorsUntil)] : texts["late.lead-nobody", When.Time(view.DoorsUntil)];

    public static string Late(IStringLocalizer texts, ToldView view, ToldRequestView late) =>
        $"{Sent(texts, late.On, late.At, view.Today)} {texts["said.late-counts", When.Time(view.DoorsUntil)]}";

    public static string Accepted(IStringLocalizer texts, ToldView view) => view.Lead.Length > 0
        ? texts["said.move-accepted-by", view.Lead, DayWithin(view), When.Time(view.When.Start)]
        : texts["said.move-accepted-nobody", DayWithin(view), When.Time(view.When.Start)];

    public static string DayWithin(ToldView view) => When.DayWithin(view.When.Date, view.Today);

    public static string Sent(IStringLocalizer texts, DateOnly on, TimeOnly at, DateOnly today) =>
        on == today ? texts["said.sent", When.Time(at)] : texts["said.sent-on", When.DayWithin(on, today), When.Time(at)];

    /// <summary>"hospital, court or weather".</summary>
    private static string Any(IStringLocalizer texts, IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} {texts["or"].Value} {words[^1]}";
}
