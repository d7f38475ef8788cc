using IopPortal.Domain.Attendance;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Requests;

/// <summary>What a client said about one own session, and what they may say now.</summary>
/// <param name="Today">Local to the session.</param>
public sealed record ToldView(Guid SessionId, LocalSlot When, DateOnly Today)
{
    /// <summary>First name of whoever leads; empty where nobody does.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Of the front desk.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Until when somebody late is let in (C3).</summary>
    public TimeOnly DoorsUntil { get; init; }

    public bool HasStarted { get; init; }

    /// <summary>Too late for notice to excuse by itself (C4).</summary>
    public bool IsShortNotice { get; init; }

    /// <summary>How long before the start notice has to be given.</summary>
    public int NoticeHours { get; init; }

    /// <summary>Reasons that excuse whenever they are told.</summary>
    public IReadOnlyList<AbsenceReason> AutoExcused { get; init; } = [];

    public IReadOnlyList<AbsenceReason> Reasons { get; init; } = [];

    public bool MayTellAbsence { get; init; }

    public bool MayComeAfterAll { get; init; }

    public bool MayTellLate { get; init; }

    public bool MayAskToMove { get; init; }

    public ToldAbsenceView? Absence { get; init; }

    public ToldRequestView? Late { get; init; }

    public ToldRequestView? Move { get; init; }
}
