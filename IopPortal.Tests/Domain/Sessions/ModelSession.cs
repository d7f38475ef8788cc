namespace IopPortal.Domain.Sessions;

/// <summary>One session of a series as the models of the proofs see it; times are local.</summary>
/// <param name="Occurrence">The date its series gives it; the default one once the series gave the date up.</param>
internal sealed record ModelSession(Guid Id, DateOnly Occurrence, DateOnly Date, TimeOnly Start, TimeOnly End)
{
    public bool IsCancelled { get; init; }

    public bool IsApart { get; init; }

    public Guid Room { get; init; }

    public Guid Lead { get; init; }

    /// <summary>Whoever is booked, in a fixed order.</summary>
    public string People { get; init; } = "";

    public bool HasStarted(DateTime now) => Date.ToDateTime(Start) <= now;

    /// <summary>The series no longer has its date.</summary>
    public ModelSession TakenAway() => CalledOff() with { Occurrence = default };

    public ModelSession CalledOff() => this with { IsCancelled = true, IsApart = true, People = "" };
}
