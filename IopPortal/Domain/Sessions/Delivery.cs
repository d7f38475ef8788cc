namespace IopPortal.Domain.Sessions;

/// <summary>Where a session takes place.</summary>
public enum Delivery
{
    InPerson,
    Telehealth,
    Hybrid,
}
