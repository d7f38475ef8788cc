using System.Text;
using CsvHelper;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Reports;
using Xunit;

namespace IopPortal.Endpoints;

public sealed class CsvDownloadTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\0x")]
    public async Task WriteAsync_CellThatASpreadsheetWouldRun_BecomesText(string cell)
    {
        var rows = Read(await WriteAsync(["Name"], [cell]));

        Assert.Equal("'" + cell, rows[1][0]);
    }

    [Theory]
    [InlineData("O'Brien")]
    [InlineData("Lane, Ana")]
    [InlineData("She said \"no\"")]
    [InlineData("one\r\ntwo\nthree")]
    [InlineData("Beltrán ąć 日本")]
    public async Task WriteAsync_AnyOtherText_ReadsBackAsItWas(string cell)
    {
        var rows = Read(await WriteAsync(["Name", "Other"], [cell, "x"]));

        Assert.Equal([cell, "x"], rows[1]);
    }

    [Fact]
    public async Task WriteAsync_ValuesOfAllKinds_AreWrittenPlainly()
    {
        var bytes = await WriteAsync(["A", "B", "C", "D", "E", "F"], [new DateOnly(2026, 3, 9), new TimeOnly(9, 5), -5, 12.5m, AttendanceStatus.LeftEarly, null]);

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal("A,B,C,D,E,F\r\n2026-03-09,09:05,-5,12.5,Left early,\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task WriteAsync_EndlessRows_LeaveWhileTheyCome()
    {
        await using var output = new MemoryStream();
        var sentBeforeTheLast = 0L;

        async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync()
        {
            for (var i = 0; i < 20_000; i++)
            {
                sentBeforeTheLast = output.Length;
                yield return [i, "some words in a cell"];
            }

            await Task.CompletedTask;
        }

        await CsvDownload.WriteAsync(output, new ReportFile(Guid.Empty, ["N", "Text"], RowsAsync()), TestContext.Current.CancellationToken);

        Assert.InRange(output.Length - sentBeforeTheLast, 0, 32 * 1024);
    }

    private static async Task<byte[]> WriteAsync(IReadOnlyList<string> header, IReadOnlyList<object?> row)
    {
        async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync()
        {
            yield return row;
            await Task.CompletedTask;
        }

        await using var output = new MemoryStream();
        await CsvDownload.WriteAsync(output, new ReportFile(Guid.Empty, header, RowsAsync()), TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    private static List<string[]> Read(byte[] file)
    {
        using var reader = CsvReader.Create(new StringReader(Encoding.UTF8.GetString(file.AsSpan(3))), new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add(reader.Current.ToArray());
        }

        return rows;
    }
}
