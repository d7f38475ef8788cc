namespace IopPortal.Features.Requests;

/// <param name="Key">Made by the page; the same command twice is said once.</param>
public sealed record TellLateCommand(Guid Key, Guid SessionId, int Minutes);
