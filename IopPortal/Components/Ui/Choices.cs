using IopPortal.Components.Wording;

namespace IopPortal.Components.Ui;

/// <summary>Lists to choose from.</summary>
public static class Choices
{
    private static readonly DayOfWeek[] MondayFirst =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    public static IReadOnlyList<(DayOfWeek Value, string Text)> Weekdays { get; } = [.. MondayFirst.Select(day => (day, EnumWords.For(day)))];

    public static IReadOnlyList<(T Value, string Text)> Of<T>()
        where T : struct, Enum =>
        Of(Enum.GetValues<T>());

    public static IReadOnlyList<(T Value, string Text)> Of<T>(params IEnumerable<T> values)
        where T : struct, Enum =>
        [.. values.Select(value => (value, EnumWords.For(value)))];
}
