namespace IopPortal.Domain.Sessions;

/// <summary>A group that meets by its series while members come and go.</summary>
public sealed class Group : Versioned
{
    private Group()
    {
    }

    public Group(GroupDetails details, Guid seriesId)
    {
        SeriesId = seriesId;
        Set(details);
    }

    public Guid SeriesId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What a calendar or a shared screen may show.</summary>
    public string DiscreetTitle { get; private set; } = "";

    public SessionKind Kind { get; private set; }

    public string Modality { get; private set; } = "";

    public Guid? TrackId { get; private set; }

    public GroupEnrolment Enrolment { get; private set; }

    public int MinSize { get; private set; }

    public int Capacity { get; private set; }

    /// <summary>Meets by another part of its series from now on, with so many places.</summary>
    public void Follow(Guid seriesId, int capacity)
    {
        (SeriesId, Capacity) = (seriesId, capacity);
        Changed();
    }

    private void Set(GroupDetails details)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Capacity, 1);
        Name = PlainText.Clean(details.Name);
        DiscreetTitle = PlainText.Clean(details.DiscreetTitle);
        Kind = details.Kind;
        Modality = PlainText.Clean(details.Modality);
        TrackId = details.TrackId;
        Enrolment = details.Enrolment;
        MinSize = details.MinSize;
        Capacity = details.Capacity;
    }
}
