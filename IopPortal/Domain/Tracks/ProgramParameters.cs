using IopPortal.Domain.Attendance;

namespace IopPortal.Domain.Tracks;

/// <summary>A program's numbers from a date on; the row in force on the service date counts.</summary>
public sealed class ProgramParameters : Versioned
{
    private ProgramParameters()
    {
    }

    public ProgramParameters(Guid programId, DateOnly validFrom, AttendanceParameters attendance, PlanningParameters planning)
    {
        ProgramId = programId;
        ValidFrom = validFrom;
        Attendance = attendance;
        Planning = planning;
    }

    public Guid ProgramId { get; private init; }

    public DateOnly ValidFrom { get; private init; }

    public AttendanceParameters Attendance { get; private set; } = new();

    public PlanningParameters Planning { get; private set; } = new();

    public void Change(AttendanceParameters attendance, PlanningParameters planning)
    {
        Attendance = attendance;
        Planning = planning;
        Changed();
    }
}
