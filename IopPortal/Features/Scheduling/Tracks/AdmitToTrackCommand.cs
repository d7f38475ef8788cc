namespace IopPortal.Features.Scheduling.Tracks;

/// <param name="Key">Made by the page; the same command twice admits once.</param>
/// <param name="From">The first day in the track and its groups.</param>
/// <param name="OverrideReason">Asked for when adolescents and adults would sit in one group (B8).</param>
public sealed record AdmitToTrackCommand(Guid Key, Guid EnrollmentId, int Version, Guid TrackId, DateOnly From, string OverrideReason = "");
