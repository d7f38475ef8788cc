namespace IopPortal.Features.Rosters;

/// <summary>What the reader may do on a colleague's page, so that it offers nothing else.</summary>
/// <param name="EditHours">Weekly hours, and taking time off back.</param>
public sealed record RosterRights(bool EditRecord, bool EditHours, bool SeeCredentials, bool SetRoles, bool SetEnabled, bool SendLink)
{
    /// <summary>For oneself.</summary>
    public bool AskTimeOff { get; init; }

    /// <summary>Enters, approves and declines it.</summary>
    public bool DecideTimeOff { get; init; }

    /// <summary>Gives the person's sessions to colleagues.</summary>
    public bool Substitute { get; init; }
}
