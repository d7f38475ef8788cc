namespace IopPortal.Features.Scheduling.Board;

/// <summary>Somebody who is away on shown days; the reason is not for the board.</summary>
public sealed record BoardTimeOffView(Guid Id, Guid StaffId, string Name, DateOnly From, DateOnly To, TimeOnly? Start, TimeOnly? End);
