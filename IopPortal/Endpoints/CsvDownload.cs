using System.Text;
using CsvHelper;
using IopPortal.Features.Reports;

namespace IopPortal.Endpoints;

/// <summary>Writes a table as CSV while its rows come: UTF-8 with a mark for spreadsheets, and no cell that a spreadsheet would run as a formula.</summary>
public static class CsvDownload
{
    private static readonly CsvWriterOptions Options = new()
    {
        Injection = CsvInjection.Escape,
        WriteByteOrderMark = true,
        BufferSize = 16 * 1024,
    };

    public static async Task WriteAsync(Stream output, ReportFile file, CancellationToken cancellationToken)
    {
        await using var writer = CsvWriter.Create(output, Options, leaveOpen: true);
        foreach (var head in file.Header)
        {
            writer.WriteField(head);
        }

        await writer.EndRecordAsync(cancellationToken);
        await foreach (var row in file.Rows.WithCancellation(cancellationToken))
        {
            foreach (var cell in row)
            {
                Write(writer, cell);
            }

            await writer.EndRecordAsync(cancellationToken);
        }

        await writer.FlushAsync(cancellationToken);
    }

    private static void Write(CsvWriter writer, object? cell)
    {
        switch (cell)
        {
            case null:
                writer.WriteField("");
                break;
            case DateOnly date:
                writer.WriteField(date, "yyyy-MM-dd");
                break;
            case TimeOnly time:
                writer.WriteField(time, "HH:mm");
                break;
            case int number:
                writer.WriteField(number);
                break;
            case decimal number:
                writer.WriteField(number);
                break;
            default:
                writer.WriteField(cell is Enum value ? InWords(value.ToString()) : Bare(cell.ToString() ?? ""));
                break;
        }
    }

    /// <summary>A leading NUL would hide what follows from the writer's own guard.</summary>
    private static string Bare(string text) => text.StartsWith('\0') ? $"'{text}" : text;

    /// <summary>"CompletedTreatment" reads "Completed treatment".</summary>
    private static string InWords(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            words.Append(char.IsUpper(letter) && words.Length > 0 ? " " + char.ToLowerInvariant(letter) : letter.ToString());
        }

        return words.ToString();
    }
}
