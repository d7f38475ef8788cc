namespace IopPortal.Features.Access;

/// <summary>What kind of object an access check is about.</summary>
public enum TargetKind
{
    None,
    Client,
    Enrollment,
    Session,
    Group,
    Series,
    Staff,
    Account,
}
