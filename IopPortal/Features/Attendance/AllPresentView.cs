namespace IopPortal.Features.Attendance;

/// <summary>What "All present" did.</summary>
/// <param name="Marked">Clients marked now; 0 when nobody was left.</param>
/// <param name="PastCutoff">Clients who checked in past the late cut-off: somebody has to decide about them.</param>
public sealed record AllPresentView(int Marked, int PastCutoff, DateTimeOffset At);
