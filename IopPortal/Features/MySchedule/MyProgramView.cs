using IopPortal.Domain.Clients;

namespace IopPortal.Features.MySchedule;

/// <summary>How far a client has come: only the own dates, nothing that is for staff.</summary>
/// <param name="Week">From 1 to <paramref name="Weeks"/>.</param>
/// <param name="LastDay">As planned.</param>
/// <param name="Next">What comes next together with somebody of the team; null when nothing does.</param>
public sealed record MyProgramView(int Week, int Weeks, DateOnly? LastDay, MilestoneKind? Next, DateOnly? NextBy);
