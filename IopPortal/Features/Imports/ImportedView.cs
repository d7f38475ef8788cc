namespace IopPortal.Features.Imports;

/// <param name="Id">Under which the audit trail keeps the import.</param>
/// <param name="Known">Rows that were here already and stayed as they are.</param>
public sealed record ImportedView(Guid Id, int Added, int Known);
