namespace IopPortal.Domain.Tracks;

/// <summary>A stream of care inside a program with its own weekly groups, for example the trauma track.</summary>
public sealed class Track : Versioned
{
    private Track()
    {
    }

    public Track(Guid programId, TrackDetails details)
    {
        ProgramId = programId;
        Set(details);
    }

    public Guid ProgramId { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>What may be said where others can read it.</summary>
    public string DiscreetName { get; private set; } = "";

    /// <summary>Two letters shown beside the colour.</summary>
    public string Code { get; private set; } = "";

    public FocusArea FocusArea { get; private set; }

    public Population Population { get; private set; }

    public TimeOfDay TimeOfDay { get; private set; }

    /// <summary>Under 42 CFR Part 2: its name alone discloses.</summary>
    public bool IsPart2 { get; private set; }

    /// <summary>1 to 8, a colour of the design tokens.</summary>
    public int Color { get; private set; } = 1;

    /// <summary>How days and weeks are counted for whoever has no authorisation that says otherwise; null: by the program's own numbers.</summary>
    public Guid? PayerId { get; private set; }

    public bool IsArchived { get; private set; }

    public void Change(TrackDetails details, bool isArchived)
    {
        Set(details);
        IsArchived = isArchived;
        Changed();
    }

    private void Set(TrackDetails details)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Color, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(details.Color, 8);
        Name = PlainText.Clean(details.Name);
        DiscreetName = PlainText.Clean(details.DiscreetName);
        Code = PlainText.Clean(details.Code).ToUpperInvariant();
        FocusArea = details.FocusArea;
        Population = details.Population;
        TimeOfDay = details.TimeOfDay;
        IsPart2 = details.IsPart2;
        Color = details.Color;
        PayerId = details.PayerId;
    }
}
