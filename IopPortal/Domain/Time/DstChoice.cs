namespace IopPortal.Domain.Time;

/// <summary>Which of the two is meant when a local time comes twice because clocks go back (A10).</summary>
public enum DstChoice
{
    None,
    Earlier,
    Later,
}
