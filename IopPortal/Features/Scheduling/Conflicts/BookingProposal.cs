using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>What somebody wants to book: the same people and room on one or many dates.</summary>
public sealed record BookingProposal(SessionKind Kind, Guid LocationId, Guid? ProgramId, IReadOnlyList<ProposedSlot> Slots)
{
    /// <summary>Kinds a client may be taken out of a group for (B3).</summary>
    public static readonly IReadOnlyList<SessionKind> PullOutKinds = [SessionKind.IndividualTherapy, SessionKind.MedicationManagement];

    public Guid? RoomId { get; init; }

    public IReadOnlyList<SeriesStaff> Staff { get; init; } = [];

    public IReadOnlyList<Guid> ClientIds { get; init; } = [];

    /// <summary>How many people the room has to hold, staff not counted.</summary>
    public int People { get; init; }

    /// <summary>Sessions being moved: their own bookings are no conflict.</summary>
    public IReadOnlyList<Guid> Except { get; init; } = [];

    /// <summary>All dates of a series; one that takes place on another day must not fall onto a sibling.</summary>
    public IReadOnlyList<ProposedSlot> Siblings { get; init; } = [];

    /// <summary>Alumni groups take discharged clients (B12).</summary>
    public bool TakesDischarged => Kind is SessionKind.Alumni or SessionKind.Aftercare;

    /// <summary>A client may be taken out of a group for it (B3).</summary>
    public bool MayPullOut => PullOutKinds.Contains(Kind);

    /// <summary>A place in a group is given: visits of the client that lie inside it become pull-outs from it (B3).</summary>
    public bool GivesPlaces { get; init; }

    /// <summary>With the room and the lead of that date.</summary>
    public BookingProposal On(ProposedSlot slot) => slot is { RoomId: null, LeadId: null } ? this : this with
    {
        RoomId = slot.RoomId ?? RoomId,
        Staff = SeriesStaff.With(slot.LeadId, Staff),
    };
}
