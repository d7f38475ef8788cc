namespace IopPortal.Domain.Attendance;

/// <summary>Puts sessions that could make up for a missed one in order: what closes the gap first, with the least excess, soonest, with the same lead.</summary>
public static class MakeUpRanking
{
    /// <summary>The best first; what breaks a hard rule is left out.</summary>
    public static IReadOnlyList<MakeUpFit> Of(IEnumerable<MakeUpFit> fits) =>
    [
        .. fits.Where(fit => !fit.BreaksRule)
            .OrderByDescending(fit => fit.Closes)
            .ThenBy(fit => fit.ShortDays)
            .ThenBy(fit => fit.ShortMinutes)
            .ThenBy(fit => fit.ExcessMinutes)
            .ThenBy(fit => fit.Start)
            .ThenByDescending(fit => fit.SameLead)
            .ThenBy(fit => fit.SessionId),
    ];
}
