using System.Buffers;
using System.Globalization;
using System.Text;
using IopPortal.Domain.Calendar;

namespace IopPortal.Features.Calendar;

/// <summary>Writes a calendar file (RFC 5545) straight to UTF-8: one event a session, times in UTC, nothing that could say more than the entry does.</summary>
public sealed class CalendarWriter(IBufferWriter<byte> output)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>Octets of a content line without its end.</summary>
    private const int MaxOctets = 75;

    private int _octets; // Of the line being written.

    private static ReadOnlySpan<byte> Head =>
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Portal//Schedule 1.0//EN\r\nCALSCALE:GREGORIAN\r\nNAME:My appointments\r\nX-WR-CALNAME:My appointments\r\nREFRESH-INTERVAL;VALUE=DURATION:PT4H\r\nX-PUBLISHED-TTL:PT4H\r\n"u8;

    /// <summary>The whole file. At least one entry, because programs refuse a calendar without any.</summary>
    public void Write(IReadOnlyCollection<CalendarEntry> entries)
    {
        ArgumentOutOfRangeException.ThrowIfZero(entries.Count);
        output.Write(Head);
        foreach (var entry in entries)
        {
            WriteEvent(entry);
        }

        output.Write("END:VCALENDAR\r\n"u8);
    }

    private void WriteEvent(CalendarEntry entry)
    {
        var changedAt = entry.ChangedAt < CalendarEntry.EarliestChange ? CalendarEntry.EarliestChange : entry.ChangedAt;
        output.Write("BEGIN:VEVENT\r\nUID:"u8);
        Format(entry.Uid, "D");
        Instant("\r\nDTSTAMP:"u8, changedAt);
        Instant("\r\nLAST-MODIFIED:"u8, changedAt);
        output.Write("\r\nSEQUENCE:"u8);
        Format(entry.Sequence, "D");
        if (entry.IsAllDay)
        {
            Date("\r\nDTSTART;VALUE=DATE:"u8, entry.Start);
            Date("\r\nDTEND;VALUE=DATE:"u8, entry.End);
        }
        else
        {
            Instant("\r\nDTSTART:"u8, entry.Start);
            Instant("\r\nDTEND:"u8, entry.End);
        }

        output.Write("\r\n"u8);
        Text("SUMMARY:"u8, entry.Summary);
        if (entry.Location.Length > 0)
        {
            Text("LOCATION:"u8, entry.Location);
        }

        output.Write(entry.IsCancelled ? "STATUS:CANCELLED\r\n"u8 : "STATUS:CONFIRMED\r\n"u8);
        output.Write(entry.IsTransparent ? "TRANSP:TRANSPARENT\r\n"u8 : "TRANSP:OPAQUE\r\n"u8);
        output.Write("CLASS:PRIVATE\r\nEND:VEVENT\r\n"u8);
    }

    private void Instant(ReadOnlySpan<byte> name, DateTimeOffset at)
    {
        output.Write(name);
        Format(at.UtcDateTime, "yyyyMMdd'T'HHmmss'Z'");
    }

    private void Date(ReadOnlySpan<byte> name, DateTimeOffset at)
    {
        output.Write(name);
        Format(at.UtcDateTime, "yyyyMMdd");
    }

    private void Format<T>(T value, string format)
        where T : IUtf8SpanFormattable
    {
        var room = output.GetSpan(64);
        value.TryFormat(room, out var written, format, CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    /// <summary>A content line of text: escaped, without control characters and broken surrogates, folded between characters (K8).</summary>
    private void Text(ReadOnlySpan<byte> name, string text)
    {
        output.Write(name);
        _octets = name.Length;
        Span<byte> encoded = stackalloc byte[4];
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var status = Rune.DecodeFromUtf16(rest, out var rune, out var taken);
            if (status != OperationStatus.Done)
            {
                rest = rest[taken..]; // Half a character says nothing.
                continue;
            }

            taken += rune.Value == '\r' && rest.Length > 1 && rest[1] == '\n' ? 1 : 0;
            rest = rest[taken..];
            Put(rune.Value switch
            {
                '\r' or '\n' => "\\n"u8,
                '\\' => "\\\\"u8,
                ';' => "\\;"u8,
                ',' => "\\,"u8,
                _ when Rune.IsControl(rune) && rune.Value != '\t' => [],
                _ => encoded[..rune.EncodeToUtf8(encoded)],
            });
        }

        output.Write("\r\n"u8);
    }

    /// <summary>One character or escape, on the next line where it does not fit.</summary>
    private void Put(ReadOnlySpan<byte> character)
    {
        if (_octets + character.Length > MaxOctets)
        {
            output.Write("\r\n "u8);
            _octets = 1;
        }

        output.Write(character);
        _octets += character.Length;
    }
}
