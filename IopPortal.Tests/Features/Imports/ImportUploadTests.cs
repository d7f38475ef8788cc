using IopPortal.Domain;
using Xunit;

namespace IopPortal.Features.Imports;

public sealed class ImportUploadTests
{
    [Theory]
    [InlineData(ImportLimits.MostBytes, true)]
    [InlineData(ImportLimits.MostBytes + 1, false)]
    public async Task ReadAsync_Stream_EndsAtTheLimit(int size, bool isTaken)
    {
        using var stream = new MemoryStream(new byte[size]);
        var told = 0;

        var result = await ImportUpload.ReadAsync(stream, read => told = read, TestContext.Current.CancellationToken);

        Assert.Equal(isTaken, result.Succeeded);
        Assert.Equal(isTaken ? [] : [new Refusal("import.too-big", 5)], result.Refusals);
        Assert.InRange(told, 1, ImportLimits.MostBytes);
    }
}
