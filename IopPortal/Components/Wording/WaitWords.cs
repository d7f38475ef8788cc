using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Components.Wording;

/// <summary>Sentences about waiting and free places.</summary>
public static class WaitWords
{
    /// <summary>"1 place free from Mon, Mar 2."</summary>
    public static string Free(FreePlaces free) => $"{free.Count} {(free.Count == 1 ? "place" : "places")} free from {When.Date(free.From)}.";

    /// <summary>The local date somebody joined on.</summary>
    public static DateOnly Since(DateTimeOffset joinedAt, string zone) => ZoneTime.ServiceDate(joinedAt, zone);
}
