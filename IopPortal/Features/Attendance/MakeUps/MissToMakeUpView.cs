namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>A missed session with the ones on top that could be linked to it.</summary>
public sealed record MissToMakeUpView(MissView Missed, IReadOnlyList<MissView> Extras);
