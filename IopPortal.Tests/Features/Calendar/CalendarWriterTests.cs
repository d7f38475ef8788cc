using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using IopPortal.Domain.Calendar;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Calendar;

public sealed class CalendarWriterTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 11, 17, 0, 0, TimeSpan.Zero);

    private static readonly CalendarEntry Entry =
        new(Guid.Parse("87b70993-1994-8a28-a816-0e361cfcb7b3"), Start, Start.AddHours(3), 1, new(2026, 3, 10, 15, 15, 0, TimeSpan.Zero), "Appointment");

    /// <summary>What text fields get that nobody thought of.</summary>
    private static readonly string[] Nasty =
    [
        "a", "Ω", "漢", "مرحبا", "\u202E", "😀", "👩‍👩‍👧", "e\u0301", "\\", ";", ",", "\"", ":", "\r", "\n", "\r\n", "\t", "\0", "\u0007", "\u007F", "\u0085", "\u2028", "\uFEFF",
        "\uD83D", "\uDE00", " ", "\\n", "Hi\r\nATTENDEE:mailto:x@y.test", "\nEND:VEVENT", "BEGIN:VEVENT", new string('x', 90), new string('é', 90),
    ];

    private static readonly Gen<string> AnyText =
        from parts in Gen.Frequency((999, Gen.Choose(0, 24)), (1, Gen.Choose(2000, 3000))).SelectMany(count => Gen.Elements(Nasty).ListOf(count))
        select string.Concat(parts);

    [Fact]
    public void Write_OneEntry_IsTheFileOfTheStandard() => Assert.Equal(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Portal//Schedule 1.0//EN
        CALSCALE:GREGORIAN
        NAME:My appointments
        X-WR-CALNAME:My appointments
        REFRESH-INTERVAL;VALUE=DURATION:PT4H
        X-PUBLISHED-TTL:PT4H
        BEGIN:VEVENT
        UID:87b70993-1994-8a28-a816-0e361cfcb7b3
        DTSTAMP:20260310T151500Z
        LAST-MODIFIED:20260310T151500Z
        SEQUENCE:1
        DTSTART:20260311T170000Z
        DTEND:20260311T200000Z
        SUMMARY:Appointment
        STATUS:CONFIRMED
        TRANSP:OPAQUE
        CLASS:PRIVATE
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        Encoding.UTF8.GetString(File(Entry)));

    [Fact]
    public void Write_Cancelled_SaysSoAndTakesNoTime()
    {
        var read = Single(Entry with { Summary = "Cancelled: Appointment", IsCancelled = true });

        Assert.Equal(("CANCELLED", "TRANSPARENT"), (read.Status, read["TRANSP"]));
    }

    [Fact]
    public void Write_Nothing_IsOneDateThatTakesNoTime()
    {
        var read = Single(CalendarEntry.Nothing(Entry.Uid, Start));

        Assert.Equal(("20260311", "20260312"), (read["DTSTART;VALUE=DATE"], read["DTEND;VALUE=DATE"]));
        Assert.Equal(("Nothing scheduled", "TRANSPARENT", Start), (read.Summary, read["TRANSP"], read.ChangedAt));
    }

    [Fact]
    public void Write_UnsetChange_IsNeverBefore1990() => Assert.Equal("19900101T000000Z", Single(Entry with { ChangedAt = default })["DTSTAMP"]);

    [Fact]
    public void Write_NoEntries_IsABug() => Assert.Throws<ArgumentOutOfRangeException>(() => File());

    [Fact]
    public void Write_AnyTextAtAnyPadding_ComesBackAndBreaksNothing() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(10_000), Prop.ForAll(AnyText.ToArbitrary(), Gen.Choose(0, 160).ToArbitrary(), ComesBack));

    [Fact(Explicit = true)]
    [Trait("Category", "Explicit")]
    public void Write_AHundredThousandTexts_ComeBackAndBreakNothing() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100_000), Prop.ForAll(AnyText.ToArbitrary(), Gen.Choose(0, 160).ToArbitrary(), ComesBack));

    [Fact]
    public void Write_EveryNastyTextAtEveryPadding_ComesBackAndBreaksNothing()
    {
        var cases = from text in Nasty from padding in Enumerable.Range(0, 161) select (text, padding);

        Assert.All(cases, one => Assert.True(ComesBack(one.text, one.padding)));
    }

    private static bool ComesBack(string text, int padding)
    {
        var padded = new string('p', padding) + text;
        var file = CalendarReader.Read(File(Entry with { Summary = padded, Location = padded + "." }));
        var read = file.Events.Single();
        return file.Lines.All(line => line.Length <= 75)
            && read.Summary == Kept(padded)
            && read.Location == Kept(padded) + "."
            && read.Properties.Count == 11;
    }

    /// <summary>Line ends as one, no other control character but the tabulator, no half characters.</summary>
    private static string Kept(string text)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            kept.Append(rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')) ? "" : rune.ToString());
        }

        return kept.ToString();
    }

    private static CalendarReaderEvent Single(CalendarEntry entry) => CalendarReader.Read(File(entry)).Events.Single();

    private static byte[] File(params CalendarEntry[] entries)
    {
        var file = new ArrayBufferWriter<byte>();
        new CalendarWriter(file).Write(entries);
        return file.WrittenSpan.ToArray();
    }
}
