using System.Collections;
using System.Globalization;
using System.Resources;
using IopPortal.Domain;
using IopPortal.Domain.Time;

namespace IopPortal.Components.Wording;

/// <summary>Turns a refusal into the sentence that says what happened and what to do. All sentences stand in one resource file.</summary>
public static class Words
{
    private static readonly ResourceManager Sentences = new("IopPortal.Components.Wording.Refusals", typeof(Words).Assembly);

    /// <summary>Instants are told in <paramref name="zone"/> (IANA), or marked UTC where none is given. An unknown code throws: it is a bug.</summary>
    public static string For(Refusal refusal, string? zone = null)
    {
        var pattern = Sentences.GetString(refusal.Code, Language.IsSpanish ? Language.Culture : CultureInfo.InvariantCulture)
            ?? throw new InvalidOperationException($"No sentence for the refusal {refusal.Code}.");
        return string.Format(When.Culture, pattern, [.. refusal.Arguments.Select(argument => Say(argument, zone))]);
    }

    /// <summary>"1 session", "2 sessions".</summary>
    public static string Count(int number, string word) => $"{number} {word}{(number == 1 ? "" : "s")}";

    /// <summary>Whether a sentence stands for the code.</summary>
    public static bool Knows(string code) => Sentences.GetString(code, CultureInfo.InvariantCulture) is not null;

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string Join(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} {(Language.IsSpanish ? "y" : "and")} {parts[^1]}";

    private static string Say(object argument, string? zone) => argument switch
    {
        string text => text,
        Enum value => EnumWords.For(value),
        DateOnly date => When.Date(date),
        TimeOnly time => When.Time(time),
        LocalSlot slot => When.Slot(slot),
        DateTimeOffset instant => When.Instant(instant, zone),
        TimeSpan span => When.Minutes((int)span.TotalMinutes),
        int number => number.ToString(number is > -10_000 and < 10_000 ? "0" : "N0", When.Culture), // Years keep no comma.
        Refusal inner => For(inner, zone),
        IEnumerable many => Join([.. many.Cast<object>().Select(one => Say(one, zone))]),
        _ => Convert.ToString(argument, When.Culture) ?? "",
    };
}
