namespace IopPortal.Domain.Reports;

/// <summary>Between two dates a stay follows a track. Local dates, both included.</summary>
public sealed record FollowedTrack(Guid Id, Guid TrackId, DateOnly From, DateOnly? To)
{
    public bool Covers(DateOnly date) => From <= date && (To is not { } last || date <= last);

    /// <summary>Of several the one begun last, so that a day counts for one track only; null for none.</summary>
    public static Guid? Of(IEnumerable<FollowedTrack> tracks) =>
        tracks.OrderByDescending(track => track.From).ThenBy(track => track.Id).Select(track => (Guid?)track.TrackId).FirstOrDefault();
}
