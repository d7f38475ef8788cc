using Microsoft.Playwright;

namespace IopPortal.Support;

/// <summary>What a person looks at: a size in CSS pixels and a colour scheme.</summary>
public sealed record Screen(int Width, int Height, ColorScheme Colors)
{
    public static Screen Desk { get; } = new(1280, 900, ColorScheme.Light);

    public static Screen DarkDesk { get; } = Desk with { Colors = ColorScheme.Dark };

    public static Screen Phone { get; } = new(360, 740, ColorScheme.Light);

    public static Screen DarkPhone { get; } = Phone with { Colors = ColorScheme.Dark };

    public override string ToString() => $"{Width}-{Colors.ToString().ToLowerInvariant()}";
}
