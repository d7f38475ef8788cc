namespace IopPortal.Features.Accounts;

/// <summary>Whether an account may sign in. The same command twice is one change.</summary>
public sealed record SetAccountEnabledCommand(Guid AccountId, bool IsEnabled);
