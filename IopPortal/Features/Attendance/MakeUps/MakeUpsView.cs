namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>What a client missed and how it was made up for.</summary>
/// <param name="Missed">Not made up for yet, the latest first.</param>
public sealed record MakeUpsView(DateOnly Today, IReadOnlyList<MakeUpView> Linked, IReadOnlyList<MissToMakeUpView> Missed);
