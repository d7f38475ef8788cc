namespace IopPortal.Domain;

/// <summary>Something two people can change: a stale copy is refused at save time.</summary>
public abstract class Versioned
{
    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>Raised on every change and sent back by whoever wants to change it again.</summary>
    public int Version { get; private set; } = 1;

    protected void Changed() => Version++;
}
