namespace IopPortal.Domain.Policies;

/// <summary>A program's rules about missing, from a date on; the one in force today counts. It proposes and never acts (F).</summary>
public sealed class AttendancePolicy : Versioned
{
    private AttendancePolicy()
    {
    }

    public AttendancePolicy(Guid programId, DateOnly validFrom, IReadOnlyList<PolicyRule> rules)
    {
        ProgramId = programId;
        ValidFrom = validFrom;
        Rules = rules;
    }

    public Guid ProgramId { get; private init; }

    public DateOnly ValidFrom { get; private init; }

    public IReadOnlyList<PolicyRule> Rules { get; private set; } = [];

    public void Change(IReadOnlyList<PolicyRule> rules)
    {
        Rules = rules;
        Changed();
    }
}
