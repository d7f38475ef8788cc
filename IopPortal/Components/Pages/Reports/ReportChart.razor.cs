using System.Globalization;
using IopPortal.Components.Wording;
using IopPortal.Features.Reports;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Reports;

/// <summary>Draws the columns of a trend; the table below says the same in numbers.</summary>
public sealed partial class ReportChart : ComponentBase
{
    private const int MostLabels = 5;

    private double _most;

    [Parameter, EditorRequired]
    public ReportTable Table { get; set; } = default!;

    private IReadOnlyList<(ReportColumn Column, int Index)> Drawn { get; set; } = [];

    /// <summary>Every so many columns one has a label.</summary>
    private int Step => (Table.Rows.Count + MostLabels - 1) / MostLabels;

    private string Top => Drawn[0].Column.Unit == ReportUnit.Percent ? "100 %" : ReportWords.Figure(_most, Drawn[0].Column.Unit);

    private string Alternative =>
        $"Columns: {Words.Join([.. Drawn.Select(one => one.Column.Title.ToLowerInvariant())])} by week, {Words.Count(Table.Rows.Count, "week")}. The table below has the numbers.";

    protected override void OnParametersSet()
    {
        Drawn = [.. Table.Columns.Select((column, index) => (column, index)).Where(pair => pair.column.IsDrawn)];
        var highest = Table.Rows.Max(row => Drawn.Max(one => row.Figures[one.Index].Value ?? 0));
        _most = Drawn[0].Column.Unit == ReportUnit.Percent ? 1 : Math.Max(1, highest);
    }

    private IEnumerable<(string Class, string Left, string Top, string Width, string Height)> Bars(ReportRow row)
    {
        var width = 0.76 / Drawn.Count;
        for (var i = 0; i < Drawn.Count; i++)
        {
            var part = (row.Figures[Drawn[i].Index].Value ?? 0) / _most;
            yield return ($"series-{i + 1}", Percent(0.12 + (i * width)), Percent(1 - part), Percent(width - 0.02), Percent(part));
        }
    }

    private static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0.##}%");
}
