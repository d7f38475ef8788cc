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

    /// <summary>The numbers for planning in force on a date; the built-in ones where no row is.</summary>
    /// <param name="rows">Of one program.</param>
    public static PlanningParameters PlanningOn(DateOnly date, IEnumerable<ProgramParameters> rows) =>
        rows.Where(row => row.ValidFrom <= date).MaxBy(row => row.ValidFrom)?.Planning ?? new PlanningParameters();

    public void Change(AttendanceParameters attendance, PlanningParameters planning)
    {
        Attendance = attendance;
        Planning = planning;
        Changed();
    }
}
