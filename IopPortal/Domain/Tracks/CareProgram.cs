namespace IopPortal.Domain.Tracks;

/// <summary>A program of care at a location, for example the adult intensive program.</summary>
public sealed class CareProgram : Versioned
{
    private CareProgram()
    {
    }

    public CareProgram(string name, LevelOfCare levelOfCare, Guid locationId)
    {
        Name = PlainText.Clean(name);
        LevelOfCare = levelOfCare;
        LocationId = locationId;
    }

    public string Name { get; private set; } = "";

    public LevelOfCare LevelOfCare { get; private set; }

    public Guid LocationId { get; private set; }

    public DayOfWeek WeekStart { get; private set; } = DayOfWeek.Monday;

    /// <summary>Weekly minimums hold for IOP and PHP programs only (D2).</summary>
    public bool HasWeeklyMinimum => LevelOfCare is LevelOfCare.Iop or LevelOfCare.Php;

    public void Change(string name, LevelOfCare levelOfCare, Guid locationId, DayOfWeek weekStart)
    {
        Name = PlainText.Clean(name);
        LevelOfCare = levelOfCare;
        LocationId = locationId;
        WeekStart = weekStart;
        Changed();
    }
}
