namespace IopPortal.Domain.Staff;

/// <summary>What is recorded about a licence; a renewal is a new credential.</summary>
public sealed record CredentialDetails(
    string Type,
    string Number,
    string State,
    DateOnly? Issued,
    DateOnly Expires,
    DateOnly? VerifiedOn = null,
    string VerifiedBy = "",
    string Supervisor = "");
