namespace IopPortal.Domain;

/// <summary>The value of a command that has nothing to hand back.</summary>
public sealed record Done
{
    private Done()
    {
    }

    public static Done Value { get; } = new();
}
