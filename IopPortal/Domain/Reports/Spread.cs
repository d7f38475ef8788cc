namespace IopPortal.Domain.Reports;

/// <summary>How some numbers of days lie: everything but the count is null when there are none.</summary>
public sealed record Spread(int Count, double? Median, double? Mean, int? Shortest, int? Longest)
{
    public static Spread Of(IEnumerable<int> values)
    {
        var sorted = values.Order().ToList();
        if (sorted.Count == 0)
        {
            return new Spread(0, null, null, null, null);
        }

        var middle = sorted.Count / 2;
        var median = sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
        return new Spread(sorted.Count, median, sorted.Average(), sorted[0], sorted[^1]);
    }
}
