using IopPortal.Features.Access;
using IopPortal.Features.Portal;
using Microsoft.Extensions.Options;

namespace IopPortal.Features.Calendar.Feeds;

/// <summary>How often a link may be fetched, and how often an address may guess (K27). A link that works never suffers from other people's guesses.</summary>
public sealed class FeedLimits(IOptions<PortalOptions> portal)
{
    private readonly HourlyCount<Guid> _fetches = new();
    private readonly HourlyCount<string> _guesses = new();

    /// <summary>Null while the fetch may be answered; otherwise how long to wait.</summary>
    internal TimeSpan? Fetch(Guid feedId, DateTimeOffset now) => _fetches.Add(feedId, portal.Value.Calendar.FetchesPerHour, now);

    /// <summary>The same for a link nobody has.</summary>
    internal TimeSpan? Guess(string address, DateTimeOffset now) => _guesses.Add(address, portal.Value.Calendar.WrongLinksPerHour, now);
}
