using IopPortal.Domain.Clients;

namespace IopPortal.Domain.Reports;

/// <summary>One episode of care as reports count it. Local dates.</summary>
/// <param name="FirstSession">The first session attended from the referral on.</param>
public sealed record StayFact(
    DateOnly Referred, DateOnly? Admitted, DateOnly? Discharged, DischargeReason? Reason, DateOnly? FirstSession, IReadOnlyList<FollowedTrack> Tracks)
{
    /// <summary>Days in care, the first and the last included; null while it goes on.</summary>
    public int? LengthOfStay => Discharged is { } last && Admitted is { } first ? last.DayNumber - first.DayNumber + 1 : null;

    public int? DaysToFirstSession => FirstSession is { } first ? first.DayNumber - Referred.DayNumber : null;

    /// <summary>The track followed last.</summary>
    public Guid? LastTrack => FollowedTrack.Of(Tracks);

    public Guid? TrackOn(DateOnly date) => FollowedTrack.Of(Tracks.Where(track => track.Covers(date)));

    /// <summary>Admitted and not yet discharged; a pause on hold is care.</summary>
    public bool IsInCare(DateOnly date) => Admitted <= date && (Discharged is not { } last || date <= last);
}
