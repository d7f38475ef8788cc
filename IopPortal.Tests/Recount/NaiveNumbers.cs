using System.Globalization;
using System.Text.Json;

namespace IopPortal.Recount;

/// <summary>The numbers that hold for somebody on a date: the list of defaults, over it the program's row, over it the payer's.</summary>
internal sealed class NaiveNumbers
{
    private static readonly (string Name, int Default)[] Known =
    [
        ("AdultMinWeeklyMinutes", 540), ("AdultMaxWeeklyMinutes", 1140), ("MinorMinWeeklyMinutes", 360), ("MinorMaxWeeklyMinutes", 1140), ("MinDaysPerWeek", 3),
        ("AdultDayMinimum", 180), ("MinorDayMinimum", 120), ("LateGraceMinutes", 5), ("CountShortBreaks", 1), ("ShortBreakMinutes", 10),
    ];

    private readonly Dictionary<string, int> _values = Known.ToDictionary(known => known.Name, known => known.Default);

    public NaiveNumbers(IReadOnlyDictionary<string, string?>? program, string? payer)
    {
        foreach (var (name, _) in program is null ? [] : Known)
        {
            _values[name] = int.Parse(program!["Attendance_" + name]!, CultureInfo.InvariantCulture);
        }

        if (payer is not null)
        {
            Over(JsonDocument.Parse(payer).RootElement);
        }
    }

    public int? Services { get; private set; }

    public IReadOnlyList<int> NotCounted { get; private set; } = [];

    public int this[string name] => _values[name];

    private void Over(JsonElement payer)
    {
        Services = Number("MinServicesPerDay");
        NotCounted = [.. payer.GetProperty("UncountedKinds").EnumerateArray().Select(kind => kind.GetInt32())];
        Put("DayMinimum", "AdultDayMinimum", "MinorDayMinimum");
        Put("MinWeeklyMinutes", "AdultMinWeeklyMinutes", "MinorMinWeeklyMinutes");
        Put("MaxWeeklyMinutes", "AdultMaxWeeklyMinutes", "MinorMaxWeeklyMinutes");
        Put("MinDaysPerWeek", "MinDaysPerWeek");
        if (payer.GetProperty("CountShortBreaks") is { ValueKind: JsonValueKind.True or JsonValueKind.False } count)
        {
            _values["CountShortBreaks"] = count.GetBoolean() ? 1 : 0;
        }

        void Put(string from, params string[] to)
        {
            if (Number(from) is { } value)
            {
                Array.ForEach(to, name => _values[name] = value);
            }
        }

        int? Number(string name) => payer.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null;
    }
}
