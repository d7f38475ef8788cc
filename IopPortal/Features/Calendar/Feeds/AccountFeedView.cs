namespace IopPortal.Features.Calendar.Feeds;

/// <summary>Somebody's link as others may see it: never its name, which is the owner's own words.</summary>
/// <param name="Number">Counted from the oldest link the account ever had, so that it stays the same when others end.</param>
/// <param name="LastUsed">The moment of the last fetch that was kept; null while nobody fetched.</param>
public sealed record AccountFeedView(Guid Id, int Version, int Number, DateTimeOffset CreatedAt, DateTimeOffset? LastUsed);
