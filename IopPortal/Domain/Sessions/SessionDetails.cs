namespace IopPortal.Domain.Sessions;

/// <summary>What a session is, apart from when and with whom.</summary>
public sealed record SessionDetails(SessionKind Kind, string Title, Guid LocationId, string Zone, Delivery Delivery)
{
    public string Topic { get; init; } = "";

    public string JoinUrl { get; init; } = "";

    public Guid? GroupId { get; init; }

    public Guid? SeriesId { get; init; }

    /// <summary>Places for members; null where nothing limits them.</summary>
    public int? Capacity { get; init; }

    public IReadOnlyList<SessionBreak> Breaks { get; init; } = [];
}
