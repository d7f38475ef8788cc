namespace IopPortal.Features.Calendar.Feeds;

/// <summary>The links of an account that still work, the oldest first.</summary>
public sealed record AccountFeedsView(Guid AccountId, IReadOnlyList<AccountFeedView> Feeds, string Zone, DateOnly Today);
