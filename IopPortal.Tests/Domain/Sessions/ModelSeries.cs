using System.Collections.Immutable;

namespace IopPortal.Domain.Sessions;

/// <summary>A series, or the part of one that a split made, with its sessions.</summary>
/// <param name="Anchor">The first date before any split; weeks are counted from its Monday.</param>
internal sealed record ModelSeries(Guid Id, SeriesRule Rule, DateOnly Anchor, ImmutableList<ModelSession> Sessions, ImmutableHashSet<DateOnly> LeftOut);
