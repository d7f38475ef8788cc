using IopPortal.Support;
using Xunit;

namespace IopPortal.Architecture;

/// <summary>A file that has grown past 300 lines answers more than one question.</summary>
public sealed class FileSizeTests
{
    private const int Limit = 300;

    [Fact]
    public void Files_AllHandWritten_StayWithinTheLimit() =>
        Assert.Empty(TooLong(Repository.Files(".", ".cs", ".razor", ".css", ".js")));

    [Fact]
    public void Files_OneLineTooMany_IsNamed()
    {
        var files = new SourceFile[] { new("fits.cs", Text(Limit)), new("grown.cs", Text(Limit + 1)) };

        Assert.Equal(["grown.cs: 301 lines"], TooLong(files));
    }

    private static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files where file.Lines > Limit select $"{file.Path}: {file.Lines} lines";

    private static string Text(int lines) => string.Concat(Enumerable.Repeat("line\n", lines));
}
