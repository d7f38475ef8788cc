using IopPortal.Domain.Time;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>What a person decided about one date of a series that does not simply fit.</summary>
/// <param name="Reason">The person's words; asked for where a session is called off or a rule overridden.</param>
/// <param name="Start">For <see cref="SeriesChoice.OtherTime"/>: the local start.</param>
/// <param name="End">Null where it lasts as long as the others.</param>
/// <param name="Day">Null where it stays on its day.</param>
/// <param name="RoomId">Null where the room stays.</param>
/// <param name="LeadId">Null where the lead stays.</param>
public sealed record SeriesDecision(
    DateOnly Date, SeriesChoice Choice, string Reason = "", TimeOnly? Start = null, TimeOnly? End = null, DateOnly? Day = null, Guid? RoomId = null, Guid? LeadId = null)
{
    public bool IsElsewhere => Choice == SeriesChoice.OtherTime && Start is not null;

    /// <summary>When the date takes place.</summary>
    public LocalSlot Place(LocalSlot planned) => !IsElsewhere ? planned
        : new(Day ?? planned.Date, Start!.Value, End ?? Start.Value.Add(planned.End - planned.Start));

    /// <summary>Which one, where the time comes twice (A10).</summary>
    public DstChoice Twice => Choice switch
    {
        SeriesChoice.Earlier => DstChoice.Earlier,
        SeriesChoice.Later => DstChoice.Later,
        _ => DstChoice.None,
    };
}
