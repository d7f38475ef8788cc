using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace IopPortal.Hosting;

/// <summary>Encrypts a key of the key ring before it is written.</summary>
internal sealed class SecretXmlEncryptor(string secret) : IXmlEncryptor
{
    public const string Element = "sealed";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement(Element, SecretCipher.Encrypt(secret, plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(SecretXmlDecryptor));
}
