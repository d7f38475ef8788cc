namespace IopPortal.Domain.Sessions;

/// <summary>Where the rule of a series puts one of its dates, or where that session stands.</summary>
/// <param name="Date">For the rule, the date it gives the session.</param>
public sealed record SeriesPlace(DateOnly? Date, TimeOnly Start, TimeOnly End, Guid? RoomId, Guid? LeadId)
{
    /// <summary>What sets a session apart from its rule (A6).</summary>
    public ApartKind Against(SeriesPlace rule) =>
        (rule.Date is not null && Date != rule.Date) || Start != rule.Start ? ApartKind.Moved
        : End < rule.End ? ApartKind.Shorter
        : End > rule.End ? ApartKind.Longer
        : LeadId != rule.LeadId ? ApartKind.NewLead
        : RoomId != rule.RoomId ? ApartKind.OtherRoom
        : ApartKind.Other;
}
