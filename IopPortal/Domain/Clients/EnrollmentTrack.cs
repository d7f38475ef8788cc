namespace IopPortal.Domain.Clients;

/// <summary>A track an episode of care follows, from one date to another.</summary>
public sealed class EnrollmentTrack
{
    private EnrollmentTrack()
    {
    }

    public EnrollmentTrack(Guid enrollmentId, Guid trackId, DateOnly from, DateOnly? to = null)
    {
        EnrollmentId = enrollmentId;
        TrackId = trackId;
        From = from;
        To = to;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid EnrollmentId { get; private init; }

    public Guid TrackId { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? To { get; private set; }

    public void EndOn(DateOnly lastDay) => To = lastDay;
}
