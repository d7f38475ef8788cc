namespace IopPortal.Features.Imports;

/// <param name="Key">Made by the page, so that a double click imports once.</param>
public sealed record ImportFileCommand(Guid Key, ImportQuery File);
