namespace IopPortal.Domain.Clients;

/// <summary>Something an episode of care owes by a date, and when it was done.</summary>
public sealed class Milestone : Versioned
{
    private Milestone()
    {
    }

    public Milestone(Guid enrollmentId, MilestoneKind kind, DateOnly due)
    {
        EnrollmentId = enrollmentId;
        Kind = kind;
        Due = due;
    }

    public Guid EnrollmentId { get; private init; }

    public MilestoneKind Kind { get; private init; }

    public DateOnly Due { get; private set; }

    public DateOnly? Done { get; private set; }

    /// <summary>The account that said it was done.</summary>
    public Guid? DoneBy { get; private set; }

    public void Finish(DateOnly on, Guid by)
    {
        Done = on;
        DoneBy = by;
        Changed();
    }

    public void Reopen()
    {
        Done = null;
        DoneBy = null;
        Changed();
    }

    public void MoveTo(DateOnly due)
    {
        Due = due;
        Changed();
    }
}
