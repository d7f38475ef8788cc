namespace IopPortal.Components.Pages.My;

/// <summary>Which of the small questions about an appointment is open.</summary>
public enum TellQuestion
{
    None,
    CantCome,
    Late,
    Move,
}
