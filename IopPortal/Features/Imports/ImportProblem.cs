using IopPortal.Domain;

namespace IopPortal.Features.Imports;

/// <summary>Why one cell cannot be taken.</summary>
/// <param name="Row">As a spreadsheet counts: the header is row 1.</param>
/// <param name="Column">As the template calls it; empty when the row as a whole is meant.</param>
public sealed record ImportProblem(int Row, string Column, Refusal Reason);
