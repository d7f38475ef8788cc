using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IopPortal.Domain.Attendance;

/// <summary>Six digits that say somebody stands before the check-in tablet: made of a secret and the minute, so nothing is kept.</summary>
public static class CheckInCode
{
    private const int SecondsPerMinute = 60;

    private const ulong Codes = 1_000_000;

    public static string Of(ReadOnlySpan<byte> secret, DateTimeOffset at)
    {
        Span<byte> minute = stackalloc byte[sizeof(long)];
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(minute, at.ToUnixTimeSeconds() / SecondsPerMinute);
        HMACSHA256.HashData(secret, minute, mac);
        return (BinaryPrimitives.ReadUInt64BigEndian(mac) % Codes).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>This minute's or the one's before, so that nobody has to type in a hurry; blanks do not matter.</summary>
    public static bool Fits(ReadOnlySpan<byte> secret, string? typed, DateTimeOffset now)
    {
        var code = Encoding.ASCII.GetBytes(string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter))));
        var current = CryptographicOperations.FixedTimeEquals(code, Encoding.ASCII.GetBytes(Of(secret, now)));
        var before = CryptographicOperations.FixedTimeEquals(code, Encoding.ASCII.GetBytes(Of(secret, now.AddSeconds(-SecondsPerMinute))));
        return current || before;
    }

    /// <summary>Until the next code, at least one.</summary>
    public static int SecondsLeft(DateTimeOffset now) => SecondsPerMinute - (int)(now.ToUnixTimeSeconds() % SecondsPerMinute);
}
