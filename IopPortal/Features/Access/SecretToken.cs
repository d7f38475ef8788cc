using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace IopPortal.Features.Access;

/// <summary>A secret that opens something by itself: 32 random bytes as 43 letters, shown once; only its hash is kept.</summary>
public static class SecretToken
{
    private const int SecretBytes = 32;

    /// <summary>Longer texts are nobody's token and are not even hashed.</summary>
    private const int MaxLength = 64;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>SHA-256, hexadecimal; null for what cannot be a token.</summary>
    public static string? HashOf(string? token) => token is { Length: > 0 and <= MaxLength } ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token))) : null;
}
