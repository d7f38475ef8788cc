namespace IopPortal.Features.Access;

/// <summary>The object a command or a read is about, so that its scope can be checked.</summary>
public readonly record struct AccessTarget(TargetKind Kind, Guid Id)
{
    /// <summary>No object yet: creating, or a list that filters by scope itself.</summary>
    public static AccessTarget None => default;

    public static AccessTarget Client(Guid id) => new(TargetKind.Client, id);

    public static AccessTarget Enrollment(Guid id) => new(TargetKind.Enrollment, id);

    public static AccessTarget Session(Guid id) => new(TargetKind.Session, id);

    public static AccessTarget Group(Guid id) => new(TargetKind.Group, id);

    public static AccessTarget Series(Guid id) => new(TargetKind.Series, id);

    public static AccessTarget Staff(Guid id) => new(TargetKind.Staff, id);

    public static AccessTarget Account(Guid id) => new(TargetKind.Account, id);
}
