namespace IopPortal.Domain.Sessions;

/// <summary>The part a booked person has in the session.</summary>
public enum BookingRole
{
    Lead,
    CoLead,
    Member,
    Guest,
}
