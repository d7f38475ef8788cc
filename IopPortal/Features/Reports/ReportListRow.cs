namespace IopPortal.Features.Reports;

/// <summary>One row behind a number.</summary>
/// <param name="Cells">One a column: text, a date, a time, a number or a value of a clinic's list; null for nothing.</param>
public sealed record ReportListRow(Guid Id, IReadOnlyList<object?> Cells)
{
    /// <summary>The session it is about.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>The client it is about, where it may be told.</summary>
    public Guid? ClientId { get; init; }
}
