using System.Text;

namespace IopPortal.Domain.Calendar;

/// <summary>Takes a calendar file apart into its content lines, and text values out of their escapes. Pure.</summary>
public static class CalendarLines
{
    /// <summary>Joins folded lines; any line ending will do. Lines that are none are left out.</summary>
    public static IReadOnlyList<CalendarLine> Unfold(string text)
    {
        var joined = new List<StringBuilder>();
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            var line = raw.TrimEnd('\r');
            if (line.Length > 0 && line[0] is ' ' or '\t' && joined.Count > 0)
            {
                joined[^1].Append(line, 1, line.Length - 1);
            }
            else if (line.Trim().Length > 0)
            {
                joined.Add(new StringBuilder(line));
            }
        }

        return [.. joined.Select(line => Parse(line.ToString())).OfType<CalendarLine>()];
    }

    public static bool Is(CalendarLine line, string name, string value) =>
        line.Name == name && line.Value.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>A text value as people read it: on one line, without characters that steer a screen.</summary>
    public static string Text(string value)
    {
        var plain = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == '\\' && i + 1 < value.Length)
            {
                i++;
                c = value[i] is 'n' or 'N' ? ' ' : value[i];
            }

            plain.Append(char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' ? ' ' : c);
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A colon inside quotation marks belongs to a parameter.</summary>
    private static CalendarLine? Parse(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            quoted ^= line[i] == '"';
            if (line[i] == ':' && !quoted)
            {
                var head = line[..i].ToUpperInvariant().Split(';', 2);
                return new CalendarLine(head[0].Trim(), head.Length > 1 ? head[1] : "", line[(i + 1)..]);
            }
        }

        return null;
    }
}
