namespace IopPortal.Domain.Reports;

/// <summary>How many of the planned sessions the program called off.</summary>
public sealed record Cancellations(int Planned, int Cancelled)
{
    /// <summary>Null when nothing was planned.</summary>
    public double? Share => Planned == 0 ? null : (double)Cancelled / Planned;

    public static Cancellations Of(IReadOnlyCollection<MeetingFact> meetings) =>
        new(meetings.Sum(meeting => meeting.Count), meetings.Where(meeting => meeting.Cause is not null).Sum(meeting => meeting.Count));
}
