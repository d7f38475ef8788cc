namespace IopPortal.Features.Rosters;

/// <summary>Time off somebody asks for, and what would happen to the sessions it falls on.</summary>
public sealed record TimeOffRequestView(
    Guid Id, int Version, Guid StaffId, string Name, DateOnly From, DateOnly To, TimeOnly? Start, TimeOnly? End, string Reason, IReadOnlyList<TouchedSessionView> Sessions);
