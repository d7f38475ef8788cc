using IopPortal.Features.Portal;

namespace IopPortal.Features.Calendar.Feeds;

/// <summary>Where a calendar program reads a feed.</summary>
internal static class FeedAddress
{
    public static string Of(PortalOptions portal, string token) => $"{portal.PublicUrl.TrimEnd('/')}/cal/{token}.ics";
}
