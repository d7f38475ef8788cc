using IopPortal.Data.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IopPortal.Features.Accounts;

/// <summary>Hashes and verifies passwords; an account that does not exist costs the same work as one that does.</summary>
public sealed class PasswordHashes
{
    private static readonly PortalUser Anybody = new(); // The hasher does not look at the user.

    private readonly PasswordHasher<PortalUser> _hasher;
    private readonly Lazy<string> _nobodys;

    public PasswordHashes(IOptions<PasswordHasherOptions> options)
    {
        _hasher = new PasswordHasher<PortalUser>(options);
        _nobodys = new(() => _hasher.HashPassword(Anybody, Guid.NewGuid().ToString()));
    }

    public string Hash(string password) => _hasher.HashPassword(Anybody, password);

    /// <summary>Whether it fits, and whether the hash was made with fewer rounds than today's. No hash never fits.</summary>
    public (bool Fits, bool IsOld) Verify(string? hash, string password)
    {
        var result = _hasher.VerifyHashedPassword(Anybody, hash ?? _nobodys.Value, password);
        return (hash is not null && result != PasswordVerificationResult.Failed, result == PasswordVerificationResult.SuccessRehashNeeded);
    }
}
