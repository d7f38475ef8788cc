using System.Xml.Linq;
using IopPortal.Features.Portal;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace IopPortal.Hosting;

/// <summary>Opens a key of the key ring; the framework makes it by its type name, which stands in the key file.</summary>
internal sealed class SecretXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(SecretCipher.Decrypt(services.GetRequiredService<IOptions<PortalOptions>>().Value.KeySecret, encryptedElement.Value));
}
