namespace IopPortal.Features.Calendar.Feeds;

/// <param name="Link">The whole address. It is shown now and never again; empty when the same command came twice.</param>
public sealed record NewFeedView(Guid Id, string Link);
