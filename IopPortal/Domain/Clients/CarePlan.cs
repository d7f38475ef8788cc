namespace IopPortal.Domain.Clients;

/// <summary>What was prescribed: how many weeks, days a week and minutes a day.</summary>
public sealed record CarePlan(int Weeks, int DaysPerWeek, int MinutesPerDay)
{
    public int MinutesPerWeek => DaysPerWeek * MinutesPerDay;
}
