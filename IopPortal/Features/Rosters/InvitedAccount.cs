namespace IopPortal.Features.Rosters;

/// <summary>A new account and the link to give to its person.</summary>
/// <param name="Id">Of the staff record, or of the account where there is none.</param>
/// <param name="Link">Shown once; null when the same command came twice.</param>
public sealed record InvitedAccount(Guid Id, string? Link);
