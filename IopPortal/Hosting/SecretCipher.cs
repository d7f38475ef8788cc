using System.Security.Cryptography;
using System.Text;

namespace IopPortal.Hosting;

/// <summary>AES-GCM with a key derived from the operator's secret; the text carries salt, nonce and tag.</summary>
public static class SecretCipher
{
    private const int SaltBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;
    private const int Rounds = 100_000;

    public static string Encrypt(string secret, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedText = new byte[SaltBytes + NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(sealedText.AsSpan(0, SaltBytes + NonceBytes));
        var (salt, nonce, tag, cipher) = Parts(sealedText);
        using var aes = new AesGcm(Key(secret, salt), TagBytes);
        aes.Encrypt(nonce.Span, plain, cipher.Span, tag.Span);
        return Convert.ToBase64String(sealedText);
    }

    /// <summary>Throws for a wrong secret or a changed text.</summary>
    public static string Decrypt(string secret, string text)
    {
        var (salt, nonce, tag, cipher) = Parts(Convert.FromBase64String(text));
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(Key(secret, salt), TagBytes);
        aes.Decrypt(nonce.Span, cipher.Span, tag.Span, plain);
        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] Key(string secret, Memory<byte> salt) =>
        Rfc2898DeriveBytes.Pbkdf2(secret, salt.Span, Rounds, HashAlgorithmName.SHA512, KeyBytes);

    private static (Memory<byte> Salt, Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Cipher) Parts(byte[] all) =>
        (all.AsMemory(0, SaltBytes), all.AsMemory(SaltBytes, NonceBytes), all.AsMemory(SaltBytes + NonceBytes, TagBytes), all.AsMemory(SaltBytes + NonceBytes + TagBytes));
}
