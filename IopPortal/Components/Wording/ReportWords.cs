using IopPortal.Domain.Reports;
using IopPortal.Features.Reports;

namespace IopPortal.Components.Wording;

/// <summary>What reports, their periods and their numbers are called.</summary>
public static class ReportWords
{
    public const string Nothing = "–";

    public static string Name(ReportKind report) => report switch
    {
        ReportKind.Hours => "Hours against plan",
        ReportKind.Contact => "Staff contact hours",
        ReportKind.Stays => "Length of stay",
        ReportKind.Discharges => "Discharge reasons",
        ReportKind.Access => "Referral to first session",
        _ => EnumWords.For(report),
    };

    public static string Name(PeriodPreset preset) => preset switch
    {
        PeriodPreset.LastFourWeeks => "Last 4 weeks",
        PeriodPreset.LastTwelveWeeks => "Last 12 weeks",
        _ => EnumWords.For(preset),
    };

    /// <summary>What the rows of a list are.</summary>
    public static string Rows(ReportKind report, ReportPart part) => (report, part) switch
    {
        (ReportKind.Census, ReportPart.Admitted) => "Admitted",
        (ReportKind.Census, ReportPart.Discharged) or (ReportKind.Stays or ReportKind.Discharges, _) => "Discharged",
        (ReportKind.Census, ReportPart.Places) => "Places taken",
        (ReportKind.Census, _) => "In care",
        (ReportKind.Attendance, ReportPart.All) => "Attendance",
        (ReportKind.Attendance, ReportPart.WithoutExcused) => "Attendance without excused",
        (ReportKind.Attendance, _) => EnumWords.For(part),
        (ReportKind.Hours, _) => "Client days",
        (ReportKind.Cancellations, ReportPart.Cancelled) => "Sessions called off",
        (ReportKind.Cancellations, _) => "Planned sessions",
        (ReportKind.Contact, _) => "Sessions with clients",
        _ => "First sessions",
    };

    /// <summary>"12", "27.5 h", "81.8 %", "64 days"; a dash where there is no number.</summary>
    public static string Figure(double? value, ReportUnit unit) => value is not { } number ? Nothing : unit switch
    {
        ReportUnit.Hours => $"{Short(number / 60)} h",
        ReportUnit.Percent => $"{Math.Round((decimal)number * 100, 1, MidpointRounding.AwayFromZero).ToString("0.0", When.Culture)} %",
        ReportUnit.Days => Math.Round(number, 1) == 1 ? "1 day" : $"{Short(number)} days",
        _ => number.ToString("N0", When.Culture),
    };

    /// <summary>A name of a row: text, the first day of a week, or a value of a clinic's list.</summary>
    public static string Row(object name) => name switch
    {
        DateOnly date => date.ToString("MMM d", When.Culture),
        Enum value => EnumWords.For(value),
        _ => name.ToString() ?? "",
    };

    /// <summary>A cell of a list.</summary>
    public static string Cell(object? cell, ReportUnit? unit) => (cell, unit) switch
    {
        (null, _) => Nothing,
        (int minutes, ReportUnit.Hours) => When.Minutes(minutes),
        (int days, ReportUnit.Days) => Words.Count(days, "day"),
        (DateOnly date, _) => When.DateWithYear(date),
        (TimeOnly time, _) => When.Time(time),
        _ => Row(cell),
    };

    private static string Short(double number) => Math.Round((decimal)number, 1, MidpointRounding.AwayFromZero).ToString("#,0.#", When.Culture);
}
