namespace IopPortal.Domain.Sessions;

/// <summary>One thing that happens in the life of a series.</summary>
internal abstract record SeriesAction
{
    internal sealed record Pass(DateTime To) : SeriesAction;

    internal sealed record Move(Guid SessionId, DateOnly Date, TimeOnly Start, TimeOnly End, Guid Room, Guid Lead) : SeriesAction;

    internal sealed record CallOff(Guid SessionId) : SeriesAction;

    internal sealed record Edit(Guid SeriesId, ModelEdit Wish) : SeriesAction;

    internal sealed record Undo : SeriesAction;
}
