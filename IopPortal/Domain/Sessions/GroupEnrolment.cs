namespace IopPortal.Domain.Sessions;

/// <summary>Whether new members may join while the group runs.</summary>
public enum GroupEnrolment
{
    Open,
    Closed,
}
