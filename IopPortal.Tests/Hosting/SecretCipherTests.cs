using System.Security.Cryptography;
using Xunit;

namespace IopPortal.Hosting;

public sealed class SecretCipherTests
{
    [Fact]
    public void Decrypt_SameSecret_GivesTheTextBack()
    {
        var hidden = SecretCipher.Encrypt("a secret of the host", "<key>value</key>");

        Assert.DoesNotContain("value", hidden, StringComparison.Ordinal);
        Assert.Equal("<key>value</key>", SecretCipher.Decrypt("a secret of the host", hidden));
    }

    [Fact]
    public void Decrypt_OtherSecret_Throws()
    {
        var hidden = SecretCipher.Encrypt("a secret of the host", "<key>value</key>");

        Assert.ThrowsAny<CryptographicException>(() => SecretCipher.Decrypt("another secret", hidden));
    }
}
