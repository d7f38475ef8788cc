using IopPortal.Domain.Reports;

namespace IopPortal.Features.Reports;

/// <summary>Makes the numbers of a report; one that stands for no row opens no list.</summary>
internal static class Figures
{
    public static ReportFigure Count(int count, ReportListQuery list) => new(count, count > 0 ? list : null);

    /// <param name="of">How many rows the number is made of.</param>
    public static ReportFigure Of(double? value, int of, ReportListQuery list) => new(value, of > 0 ? list : null);

    public static IReadOnlyList<ReportFigure> OfDays(Spread spread, ReportListQuery list) =>
    [
        Count(spread.Count, list),
        Of(spread.Median, spread.Count, list),
        Of(spread.Mean, spread.Count, list),
        Of(spread.Shortest, spread.Count, list),
        Of(spread.Longest, spread.Count, list),
    ];
}
