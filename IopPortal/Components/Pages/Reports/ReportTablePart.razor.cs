using System.Globalization;
using IopPortal.Components.Wording;
using IopPortal.Features.Reports;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Reports;

/// <summary>One table of a report with its chart; each number is a link to the rows it counts.</summary>
public sealed partial class ReportTablePart : ComponentBase
{
    [Parameter, EditorRequired]
    public ReportTable Table { get; set; } = default!;

    [Parameter, EditorRequired]
    public ReportView View { get; set; } = default!;

    private string Id => $"report-{Table.Key}-h";

    /// <summary>What is drawn of a row, each number against the longest of its kind.</summary>
    private IEnumerable<(string Class, string Top, string Width, string Height)> Bars(ReportRow row)
    {
        var drawn = Table.Columns.Select((column, index) => (column, index)).Where(pair => pair.column.IsDrawn).ToList();
        for (var i = 0; i < drawn.Count; i++)
        {
            var (column, index) = drawn[i];
            var most = column.Unit == ReportUnit.Percent ? 1 : Table.Rows.Max(one => drawn.Where(pair => pair.column.Unit == column.Unit).Max(pair => one.Figures[pair.index].Value ?? 0));
            var part = most > 0 ? Math.Min(1, (row.Figures[index].Value ?? 0) / most) : 0;
            yield return ($"series-{i + 1}", Percent((double)i / drawn.Count), Percent(part), Percent(1.0 / drawn.Count));
        }
    }

    private static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0.#}%");
}
