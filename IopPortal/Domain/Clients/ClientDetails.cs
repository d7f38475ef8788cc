namespace IopPortal.Domain.Clients;

/// <summary>What is recorded about a client as a person.</summary>
public sealed record ClientDetails(
    string GivenName,
    string FamilyName,
    string PreferredName,
    string Pronouns,
    DateOnly BirthDate,
    string Phone,
    string Email,
    ContactPreference ContactPreference,
    bool SafeToLeaveMessage);
