using System.Security.Cryptography;
using System.Text;

namespace IopPortal.Domain.Calendar;

/// <summary>Names a session in somebody's calendar: always the same, and nothing can be read from it without the key (K4).</summary>
public static class CalendarUid
{
    private const int GuidBytes = 16;

    /// <param name="key">The installation's own; another key would double every appointment in every calendar.</param>
    /// <param name="session">Empty for the entry that says that nothing is scheduled.</param>
    public static Guid Of(ReadOnlySpan<byte> key, CalendarOwner owner, Guid person, Guid session)
    {
        var kind = Encoding.ASCII.GetBytes(owner == CalendarOwner.Staff ? "staff" : "client");
        Span<byte> named = stackalloc byte[kind.Length + (2 * GuidBytes)];
        kind.CopyTo(named);
        person.TryWriteBytes(named[kind.Length..], bigEndian: true, out _);
        session.TryWriteBytes(named[(kind.Length + GuidBytes)..], bigEndian: true, out _);

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, named, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // Version 8: a UUID of our own making.
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..GuidBytes], bigEndian: true);
    }
}
