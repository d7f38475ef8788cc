using IopPortal.Domain.Time;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Where one session goes: everything as it shall be, changed or not.</summary>
public sealed record MoveSessionCommand(Guid SessionId, int Version, DateOnly Date, TimeOnly Start, int Minutes, Guid? RoomId, Guid LeadId)
{
    public DstChoice Twice { get; init; }

    /// <summary>Asked of some roles.</summary>
    public string Reason { get; init; } = "";

    public string OverrideReason { get; init; } = "";
}
