using System.Security.Cryptography;
using IopPortal.Features.Attendance.CheckIns;
using IopPortal.Features.Portal;
using Microsoft.AspNetCore.DataProtection;

namespace IopPortal.Hosting;

/// <summary>Keeps the secret behind the tablet's codes beside the keys, protected by them; made when it is first needed.</summary>
public static class CheckInKeyFile
{
    private const int Bytes = 32;

    public static CheckInKey Read(PortalOptions portal, IDataProtectionProvider protection)
    {
        var folder = Path.Combine(portal.DataDirectory, "keys");
        var file = Path.Combine(folder, "check-in.key");
        var protector = protection.CreateProtector("check-in");
        DataDirectory.EnsureWritable(folder);
        if (File.Exists(file))
        {
            try
            {
                return new CheckInKey(protector.Unprotect(File.ReadAllBytes(file)));
            }
            catch (CryptographicException)
            {
                File.Delete(file); // The keys were replaced; codes live for a minute, so a new secret harms nobody.
            }
        }

        var secret = RandomNumberGenerator.GetBytes(Bytes);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(file, options))
        {
            stream.Write(protector.Protect(secret));
        }

        return new CheckInKey(secret);
    }
}
