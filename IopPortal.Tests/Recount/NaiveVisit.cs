using System.Globalization;
using System.Text.Json;
using IopPortal.Domain.Sessions;

namespace IopPortal.Recount;

/// <summary>One client at one session, walked second by second. UTC is in Unix seconds.</summary>
internal sealed class NaiveVisit(IReadOnlyDictionary<string, string?> row)
{
    private const int Minute = 60;

    private static readonly string[] NeverCounted = ["FamilyEducation", "FamilySupportGroup", "CaseManagement", "DrugScreen", "Orientation", "Alumni", "Aftercare", "TeamMeeting", "Supervision", "Other"];

    private readonly Dictionary<(int CountShort, int Short), List<long>> _counted = [];
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(row["TimeZone"]!);

    public string Session => row["SessionId"]!;

    public string Client => row["ClientId"]!;

    public DateOnly Date { get; } = DateOnly.Parse(row["Date"]!, CultureInfo.InvariantCulture);

    public long Start { get; } = long.Parse(row["StartUtc"]!, CultureInfo.InvariantCulture);

    public long End { get; } = long.Parse(row["EndUtc"]!, CultureInfo.InvariantCulture);

    public string? Mark => row["Mark_Status"];

    public bool IsCancelled => row["SessionStatus"] == "Cancelled";

    private bool Came => Mark is "Present" or "Late" or "LeftEarly";

    public bool Counts(NaiveNumbers numbers) =>
        !NeverCounted.Contains(row["Kind"]) && !numbers.NotCounted.Contains((int)Enum.Parse<SessionKind>(row["Kind"]!));

    /// <summary>Every second credited.</summary>
    public IEnumerable<long> Delivered(NaiveNumbers numbers)
    {
        if (!Came)
        {
            yield break;
        }

        var arrived = row["Mark_ArrivedAt"] is { } came ? long.Parse(came, CultureInfo.InvariantCulture) : Start;
        var left = row["Mark_LeftAt"] is { } went ? long.Parse(went, CultureInfo.InvariantCulture) : End;
        var inGrace = arrived <= Start + (numbers["LateGraceMinutes"] * Minute);
        foreach (var second in Counted(numbers))
        {
            if ((inGrace || second >= arrived) && second < left)
            {
                yield return second;
            }
        }
    }

    /// <summary>Every second that coming would still be credited.</summary>
    public IEnumerable<long> ToCome(NaiveNumbers numbers, long now) =>
        row["Active"] == "1" && Mark is null or "Expected" or "CheckedIn" && now < End ? Counted(numbers) : [];

    /// <summary>Every second the client was expected for: of what is over, or was already attended in part.</summary>
    public IEnumerable<long> Asked(NaiveNumbers numbers, long now)
    {
        var isExpected = Mark is null or "Expected" or "CheckedIn" ? row["Active"] == "1" : Mark is not ("CancelledByProgram" or "NotExpected");
        return isExpected && (End <= now || Delivered(numbers).Any()) ? Counted(numbers) : [];
    }

    private List<long> Counted(NaiveNumbers numbers)
    {
        var key = (numbers["CountShortBreaks"], numbers["ShortBreakMinutes"]);
        return _counted.TryGetValue(key, out var known) ? known : _counted[key] = [.. Walk(numbers)];
    }

    private IEnumerable<long> Walk(NaiveNumbers numbers)
    {
        var pauses = JsonDocument.Parse(row["Breaks"]!).RootElement.EnumerateArray().Where(pause => !IsCounted(pause, numbers))
            .Select(pause => (From: Reached(Time(pause, "Start")), To: Reached(Time(pause, "End")))).ToList();
        for (var second = Start; second < End; second++)
        {
            if (!pauses.Exists(pause => pause.From <= second && second < pause.To))
            {
                yield return second;
            }
        }
    }

    private static bool IsCounted(JsonElement pause, NaiveNumbers numbers) =>
        !pause.GetProperty("IsMeal").GetBoolean() && numbers["CountShortBreaks"] == 1
        && (Time(pause, "End") - Time(pause, "Start")).TotalMinutes <= numbers["ShortBreakMinutes"];

    private static TimeOnly Time(JsonElement pause, string name) => TimeOnly.Parse(pause.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    /// <summary>The first moment of the session at which the clock on its wall shows that time or a later one.</summary>
    private long Reached(TimeOnly time)
    {
        var at = Start;
        while (at < End && TimeOnly.FromTimeSpan(TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(at), _zone).TimeOfDay) < time)
        {
            at += Minute;
        }

        return at;
    }
}
