namespace IopPortal.Features.Clients;

/// <summary>Who somebody is, as typed.</summary>
public sealed record ClientPerson(string GivenName, string FamilyName, string PreferredName, string Pronouns, DateOnly BirthDate);
