using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Conflicts;

namespace IopPortal.Components.Wording;

/// <summary>Says what would help, and what the button does that takes it.</summary>
public static class WayWords
{
    /// <summary>"Room 5 is free then."</summary>
    public static string Says(WayOut way, LocalSlot asked) => way switch
    {
        { Lead: { } lead } => $"{lead.Name} is free then and may lead it.",
        { Room: { } room } when way.To == asked => $"{room.Name} is free then.",
        { Room: { } room } => $"{Time(way.To, asked)} fits, in {room.Name}.",
        _ => $"{Time(way.To, asked)} fits.",
    };

    /// <summary>"Use Room 5".</summary>
    public static string Does(WayOut way, LocalSlot asked) => way switch
    {
        { Lead: { } lead } => $"Let {lead.Name} lead",
        { Room: { } room } when way.To == asked => $"Use {room.Name}",
        _ when way.To.Date != asked.Date => $"Move to {way.To.Date.ToString("dddd", When.Culture)}",
        _ => $"Use {When.Time(way.To.Start)}",
    };

    private static string Time(LocalSlot to, LocalSlot asked) => to.Date == asked.Date ? When.Range(to.Start, to.End) : When.Slot(to);
}
