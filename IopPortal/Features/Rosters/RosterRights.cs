namespace IopPortal.Features.Rosters;

/// <summary>What the reader may do on a colleague's page, so that it offers nothing else.</summary>
public sealed record RosterRights(bool EditRecord, bool EditHours, bool SeeCredentials, bool SetRoles, bool SetEnabled, bool SendLink);
