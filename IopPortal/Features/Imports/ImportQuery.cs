namespace IopPortal.Features.Imports;

/// <summary>A file and how it is to be read.</summary>
/// <param name="Columns">What each column was chosen to be; null: by the headers.</param>
/// <param name="AreOthers">Clients with a name and birth date that is here already are somebody else.</param>
public sealed record ImportQuery(ImportKind Kind, byte[] Content, IReadOnlyList<string>? Columns, bool AreOthers)
{
    /// <summary>Told how many rows have been read, now and then.</summary>
    public Action<int>? Progress { get; init; }
}
