using Microsoft.AspNetCore.Components.Routing;

namespace IopPortal.Components.Layout;

/// <summary>One place of the main navigation.</summary>
public sealed record NavPlace(string Path, string Word, string Icon)
{
    /// <summary>Marked on the pages below it too, unless one of those has a place of its own.</summary>
    public NavLinkMatch Match { get; init; } = NavLinkMatch.Prefix;

    /// <summary>A part of a page, which is never marked as the page itself.</summary>
    public bool IsPart => Path.Contains('#', StringComparison.Ordinal);
}
