namespace IopPortal.Domain.Sessions;

/// <summary>Who is offered a place first; within one priority whoever has waited longest (B6).</summary>
public enum WaitlistPriority
{
    Urgent,
    Normal,
    Low,
}
