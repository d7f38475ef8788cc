namespace IopPortal.Security;

/// <summary>Lets a return address lead back into the portal and nowhere else.</summary>
public static class LocalAddress
{
    private const int MaxLength = 2000;

    /// <summary>The address when it is a path of this portal, else where to go instead.</summary>
    public static string Or(string? address, string otherwise) => IsLocal(address) ? address! : otherwise;

    private static bool IsLocal(string? address) =>
        address is { Length: > 0 and <= MaxLength } && address[0] == '/'
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.Any(c => c == '\\' || char.IsControl(c));
}
