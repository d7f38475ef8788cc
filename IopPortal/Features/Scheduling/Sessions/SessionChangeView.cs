namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>One change of a session.</summary>
/// <param name="Action">The name of the use case; the page has the word.</param>
public sealed record SessionChangeView(DateTimeOffset At, string By, string Action, string Reason);
