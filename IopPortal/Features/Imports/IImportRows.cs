namespace IopPortal.Features.Imports;

/// <summary>Reads the rows of one kind of file, one after the other, against what the store and the rows before hold.</summary>
internal interface IImportRows
{
    /// <summary>What the row adds, its subject first; nothing when something is wrong with it or the store has it already.</summary>
    IReadOnlyList<object> Read(ImportCells cells);
}
