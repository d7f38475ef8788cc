namespace IopPortal.Domain.Sessions;

/// <summary>Whom or what a booking holds for a session.</summary>
public enum BookingKind
{
    Staff,
    Client,
    Room,
    Family,
}
