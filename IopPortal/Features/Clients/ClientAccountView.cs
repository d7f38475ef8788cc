namespace IopPortal.Features.Clients;

/// <summary>The client's own sign-in.</summary>
/// <param name="IsSetUp">A password has been chosen.</param>
public sealed record ClientAccountView(Guid Id, bool IsDisabled, bool IsSetUp);
