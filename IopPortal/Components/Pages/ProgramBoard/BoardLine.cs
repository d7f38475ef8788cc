using IopPortal.Features.Clients;

namespace IopPortal.Components.Pages.ProgramBoard;

/// <summary>One row behind a figure.</summary>
/// <param name="Href">Null where there is nothing to open.</param>
public sealed record BoardLine(string Id, string Text, string? Href, string Detail)
{
    public TrackTag? Track { get; init; }

    public string? Chip { get; init; }

    /// <summary>good, warn, bad or info.</summary>
    public string? Tone { get; init; }

    public string? Icon { get; init; }

    /// <summary>Where something can be done about it, with its words.</summary>
    public (string Href, string Words)? Act { get; init; }
}
