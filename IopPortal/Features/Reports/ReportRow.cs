using IopPortal.Features.Clients;

namespace IopPortal.Features.Reports;

/// <summary>One line of a report.</summary>
/// <param name="Name">What it is about: text, a date or a value of a clinic's list.</param>
public sealed record ReportRow(object Name, IReadOnlyList<ReportFigure> Figures)
{
    /// <summary>Where the line is about a track.</summary>
    public TrackTag? Track { get; init; }
}
