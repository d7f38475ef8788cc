namespace IopPortal.Features.Imports;

/// <param name="Number">As a spreadsheet counts: the header is row 1.</param>
internal sealed record TableRow(int Number, IReadOnlyList<string> Cells);
