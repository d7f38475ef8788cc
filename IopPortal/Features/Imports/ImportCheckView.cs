namespace IopPortal.Features.Imports;

/// <summary>What a file would do.</summary>
/// <param name="Header">Its columns as it names them, and with <paramref name="Map"/> what each is taken for.</param>
/// <param name="Rows">Below the header, without empty ones.</param>
/// <param name="New">Rows that would be added.</param>
/// <param name="Known">Rows that are here already.</param>
/// <param name="Problems">By row; nothing can be imported while there is one.</param>
public sealed record ImportCheckView(IReadOnlyList<string> Header, ColumnMap Map, int Rows, int New, int Known, IReadOnlyList<ImportProblem> Problems)
{
    public bool CanImport => Map.Problems.Count == 0 && Problems.Count == 0;
}
