namespace IopPortal.Support;

/// <summary>One hand-written file and what stands in it.</summary>
/// <param name="Path">Relative to the repository root, with forward slashes.</param>
public sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Extension => System.IO.Path.GetExtension(Path);

    public int Lines => Text.Length == 0 ? 0 : Text.AsSpan().Count('\n') + (Text.EndsWith('\n') ? 0 : 1);

    /// <summary>The number of the line, from 1, on which a position of the text stands.</summary>
    public int LineAt(int position) => Text.AsSpan(0, position).Count('\n') + 1;
}
