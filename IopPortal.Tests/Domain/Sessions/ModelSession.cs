namespace IopPortal.Domain.Sessions;

/// <summary>One session of a series as the models of the proofs see it; times are local.</summary>
/// <param name="Occurrence">The date its series gives it.</param>
internal sealed record ModelSession(Guid Id, DateOnly Occurrence, DateOnly Date, TimeOnly Start, TimeOnly End)
{
    public bool IsCancelled { get; init; }

    public bool IsApart { get; init; }

    public Guid Room { get; init; }

    public Guid Lead { get; init; }

    /// <summary>Whoever is booked, in a fixed order.</summary>
    public string People { get; init; } = "";

    public bool HasStarted(DateTime now) => Date.ToDateTime(Start) <= now;

    public ModelSession CalledOff() => this with { IsCancelled = true, IsApart = true, People = "" };
}
