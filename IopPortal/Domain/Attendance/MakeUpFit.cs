namespace IopPortal.Domain.Attendance;

/// <summary>How well one session would help a week that falls short.</summary>
/// <param name="ShortMinutes">Still missing to the weekly minimum afterwards.</param>
/// <param name="ShortDays">Full days still missing afterwards.</param>
/// <param name="ExcessMinutes">What the week would have beyond its minimum.</param>
/// <param name="Start">UTC.</param>
/// <param name="SameLead">Led by somebody the client comes to anyway.</param>
/// <param name="BreaksRule">Something hard stands against it, so it is never offered.</param>
public sealed record MakeUpFit(Guid SessionId, int ShortMinutes, int ShortDays, int ExcessMinutes, DateTimeOffset Start, bool SameLead, bool BreaksRule = false)
{
    /// <summary>The week would reach its hours and its days.</summary>
    public bool Closes => ShortMinutes == 0 && ShortDays == 0;
}
