using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.ProgramBoard;

/// <summary>One session of the week.</summary>
/// <param name="Title">Empty for a session of one client.</param>
/// <param name="StaffIds">Who leads or helps.</param>
public sealed record BoardMeetingView(Guid Id, string Title, SessionKind Kind, LocalSlot When, UtcSlot Slot, IReadOnlyList<Guid> StaffIds)
{
    public bool IsCancelled { get; init; }

    /// <summary>Empty where clients are not named: it is in people's own words.</summary>
    public string Reason { get; init; } = "";

    public Guid? ClosureId { get; init; }

    /// <summary>People a cancelled session was held for.</summary>
    public int People { get; init; }

    /// <summary>Of them those who have seen the notice.</summary>
    public int Told { get; init; }

    public bool IsToCome(DateTimeOffset now) => now < Slot.Start;
}
