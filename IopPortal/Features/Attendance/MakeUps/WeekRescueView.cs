namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>Who falls short this week, and what could still be done about it.</summary>
public sealed record WeekRescueView(DateOnly Today, IReadOnlyList<ClientRescueView> Clients)
{
    /// <summary>For each client no more are looked for.</summary>
    public const int MostOffers = 6;
}
