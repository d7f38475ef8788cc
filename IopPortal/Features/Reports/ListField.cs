namespace IopPortal.Features.Reports;

/// <summary>A column of a list and how its cells are read off a row.</summary>
internal sealed record ListField(string Title, Func<ListItem, object?> Value, ReportUnit? Unit = null)
{
    public ListColumn Column => new(Title) { Unit = Unit };

    /// <summary>The head in a file, where a number carries no unit of its own.</summary>
    public string Head => Unit == ReportUnit.Hours ? $"{Title} (min)" : Title;
}
