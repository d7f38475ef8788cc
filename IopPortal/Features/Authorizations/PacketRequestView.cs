namespace IopPortal.Features.Authorizations;

/// <summary>What is asked of the payer: the prescribed days of the weeks that are left.</summary>
/// <param name="From">The first day that is not covered yet.</param>
/// <param name="Weeks">Until the expected end of the stay, begun ones counted whole.</param>
public sealed record PacketRequestView(DateOnly From, int Weeks, int Days);
