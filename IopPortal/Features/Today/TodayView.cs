namespace IopPortal.Features.Today;

/// <summary>A role's own day. Lists a role has no use for stay empty.</summary>
/// <param name="Now">UTC, when it was read.</param>
public sealed record TodayView(TodayKind Kind, DateOnly Date, DateTimeOffset Now, string Zone)
{
    public IReadOnlyList<TodaySessionView> Sessions { get; init; } = [];

    public IReadOnlyList<MissingRollView> Missing { get; init; } = [];

    public IReadOnlyList<AtRiskView> AtRisk { get; init; } = [];

    /// <summary>Clients whose week was looked at.</summary>
    public int AtRiskOf { get; init; }

    /// <summary>Who is offered nothing for longer than the payer allows.</summary>
    public IReadOnlyList<GapRiskView> Gaps { get; init; } = [];

    public IReadOnlyList<TodayPersonView> NoShows { get; init; } = [];

    public IReadOnlyList<OutTodayView> Out { get; init; } = [];

    public IReadOnlyList<FreeRoomView> FreeRooms { get; init; } = [];

    public IReadOnlyList<ClosureSoonView> Closures { get; init; } = [];

    /// <summary>Groups with a free place somebody waits for.</summary>
    public IReadOnlyList<FreePlaceView> FreePlaces { get; init; } = [];

    public bool MayTakeRoll { get; init; }

    public bool MayPrintSheets { get; init; }

    /// <summary>To renew within sixty days, or too late already.</summary>
    public IReadOnlyList<LicenceView> Licences { get; init; } = [];

    public bool MayClose { get; init; }

    public bool MaySubstitute { get; init; }

    public bool MayDecideTimeOff { get; init; }

    /// <summary>See who has to be called, and say how the call ended.</summary>
    public bool MayCall { get; init; }

    /// <summary>Turn this device into the check-in tablet.</summary>
    public bool MayOpenTablet { get; init; }

    /// <summary>Book make-ups for whoever falls short.</summary>
    public bool MayRescue { get; init; }

    /// <summary>The session that comes next or is under way; null when the day is done.</summary>
    public TodaySessionView? NextAt(DateTimeOffset now) => Sessions.FirstOrDefault(session => !session.IsCancelled && now < session.Slot.End);
}
