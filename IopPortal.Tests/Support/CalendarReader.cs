using System.Globalization;
using System.Text;

namespace IopPortal.Support;

/// <summary>Reads a calendar file the way a strict program would, sharing nothing with what wrote it.</summary>
public sealed class CalendarReader
{
    private readonly List<(string Name, string Value)> _head = [];
    private readonly List<IReadOnlyList<(string Name, string Value)>> _events = [];

    private CalendarReader(byte[] file)
    {
        Lines = PhysicalLines(file);
        List<(string, string)>? inside = null;
        foreach (var (name, value) in Unfold(Lines).Select(Split))
        {
            switch (name, value)
            {
                case ("BEGIN", "VEVENT"):
                    inside = [];
                    break;
                case ("END", "VEVENT"):
                    _events.Add(inside ?? throw new FormatException("An event ends that never began."));
                    inside = null;
                    break;
                default:
                    (inside ?? _head).Add((name, value));
                    break;
            }
        }
    }

    public static CalendarReader Read(byte[] file) => new(file);

    /// <summary>As they stand in the file, without their ends.</summary>
    public IReadOnlyList<byte[]> Lines { get; }

    /// <summary>What stands around the events, in order.</summary>
    public IReadOnlyList<(string Name, string Value)> Head => _head;

    public IReadOnlyList<CalendarReaderEvent> Events => [.. _events.Select(properties => new CalendarReaderEvent(properties))];

    /// <summary>The text a value stands for.</summary>
    public static string Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            text.Append(value[i] != '\\' ? value[i] : value[++i] switch
            {
                'n' => '\n',
                '\\' or ';' or ',' => value[i],
                _ => throw new FormatException($"\\{value[i]} is no escape."),
            });
        }

        return text.ToString();
    }

    /// <summary>20260311T170000Z, or a date alone as its midnight in UTC.</summary>
    public static DateTimeOffset Instant(string value) =>
        DateTimeOffset.ParseExact(value, ["yyyyMMdd'T'HHmmss'Z'", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static List<byte[]> PhysicalLines(byte[] file)
    {
        var lines = new List<byte[]>();
        var start = 0;
        for (var i = 0; i < file.Length; i++)
        {
            if (file[i] == '\n' && (i == 0 || file[i - 1] != '\r'))
            {
                throw new FormatException($"A lone LF at {i}.");
            }

            if (file[i] == '\r' && (i + 1 == file.Length || file[i + 1] != '\n'))
            {
                throw new FormatException($"A lone CR at {i}.");
            }

            if (file[i] == '\n')
            {
                lines.Add(file[start..(i - 1)]);
                start = i + 1;
            }
        }

        return start == file.Length ? lines : throw new FormatException("The last line does not end.");
    }

    private static IEnumerable<string> Unfold(IEnumerable<byte[]> lines)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var whole = new StringBuilder();
        foreach (var line in lines.Select(strict.GetString)) // A character cut by a fold throws here.
        {
            if (line.StartsWith(' ') || line.StartsWith('\t'))
            {
                whole.Append(line.AsSpan(1));
                continue;
            }

            if (whole.Length > 0)
            {
                yield return whole.ToString();
            }

            whole.Clear().Append(line);
        }

        yield return whole.ToString();
    }

    private static (string Name, string Value) Split(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? (line[..colon], line[(colon + 1)..]) : throw new FormatException($"No property: {line}");
    }
}
