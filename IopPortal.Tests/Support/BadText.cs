using Xunit;

namespace IopPortal.Support;

/// <summary>What people and machines type into a one-line field, and the code that answers it (null where it is kept).</summary>
public static class BadText
{
    public static TheoryData<string, string?> Lines => new()
    {
        { "", "text.required" },
        { " \u00A0 ", "text.required" },
        { new string('x', 10_000), "text.too-long" },
        { "Room\r\nATTENDEE:mailto:x@evil.test", "text.control" },
        { "Room\rlone", "text.control" },
        { "nul\0", "text.control" },
        { "turned \u202E round", "text.control" },
        { "half \uD83D", "text.control" },
        { "<script>alert(1)</script>", null },
        { "'; DROP TABLE Rooms--", null },
        { "🧑‍⚕️ Ruheraum", null },
        { "غرفة الهدوء", null },
        { "O'Brien", null },
    };
}
