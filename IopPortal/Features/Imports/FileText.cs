using System.Text;
using System.Text.Unicode;
using IopPortal.Domain;

namespace IopPortal.Features.Imports;

/// <summary>Turns the bytes of a file into UTF-8, by what they are and never by the file's name.</summary>
internal static class FileText
{
    /// <summary>The first bytes of files that people take for tables: zip and Excel, old Excel, PNG, GIF, JPEG, PDF, gzip.</summary>
    private static readonly byte[][] OtherFiles =
    [
        [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0xD0, 0xCF, 0x11, 0xE0], [0x89, 0x50, 0x4E, 0x47], [0x47, 0x49, 0x46, 0x38], [0xFF, 0xD8, 0xFF], [0x25, 0x50, 0x44, 0x46], [0x1F, 0x8B],
    ];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>UTF-8 without a mark; UTF-16 is read too, anything else is refused with the row of its first bad byte.</summary>
    public static Result<ReadOnlyMemory<byte>> Read(byte[] content)
    {
        if (content.Length == 0)
        {
            return new Refusal("import.empty");
        }

        if (content.Length > ImportLimits.MostBytes)
        {
            return new Refusal("import.too-big", ImportLimits.MostMegabytes);
        }

        if (OtherFiles.Any(start => content.AsSpan().StartsWith(start)))
        {
            return new Refusal("import.not-a-table");
        }

        var utf8 = WideEncoding(content) is { } wide ? FromWide(content, wide) : FromUtf8(content);
        return utf8.Succeeded && IsMarkup(utf8.Value.Span) ? new Refusal("import.not-a-table") : utf8;
    }

    private static Result<ReadOnlyMemory<byte>> FromUtf8(byte[] content)
    {
        var text = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content.AsMemory(Encoding.UTF8.Preamble.Length) : content;
        if (Utf8.IsValid(text.Span))
        {
            return (ReadOnlyMemory<byte>)text;
        }

        try
        {
            Strict.GetCharCount(text.Span);
            throw new InvalidOperationException("Bytes that are not valid were read.");
        }
        catch (DecoderFallbackException bad)
        {
            return new Refusal("import.encoding", RowAt(text.Span[..Math.Clamp(bad.Index, 0, text.Length)]));
        }
    }

    private static Result<ReadOnlyMemory<byte>> FromWide(byte[] content, UnicodeEncoding encoding)
    {
        var bytes = content.AsSpan().StartsWith(encoding.Preamble) ? content.AsSpan(encoding.Preamble.Length) : content;
        try
        {
            return (ReadOnlyMemory<byte>)Strict.GetBytes(encoding.GetString(bytes));
        }
        catch (DecoderFallbackException bad)
        {
            var before = new UnicodeEncoding(encoding.CodePage == 1201, byteOrderMark: false).GetString(bytes[..(Math.Clamp(bad.Index, 0, bytes.Length) & ~1)]);
            return new Refusal("import.encoding", RowAt(Encoding.UTF8.GetBytes(before)));
        }
    }

    /// <summary>By its mark, or by the empty half of its first letter.</summary>
    private static UnicodeEncoding? WideEncoding(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xFE, ..] or [not 0, 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] or [0, not 0, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        _ => null,
    };

    private static bool IsMarkup(ReadOnlySpan<byte> text) => text.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    /// <summary>The row that follows so many bytes; line breaks within quotation marks belong to their row.</summary>
    private static int RowAt(ReadOnlySpan<byte> before)
    {
        var (row, quoted) = (1, false);
        foreach (var value in before)
        {
            quoted ^= value == '"';
            row += value == '\n' && !quoted ? 1 : 0;
        }

        return row;
    }
}
