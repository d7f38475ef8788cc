using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Board;

/// <summary>A session as the store has it, before anything is left out.</summary>
internal sealed record BoardRow(
    Guid Id,
    DateOnly Date,
    TimeOnly Start,
    TimeOnly End,
    DateTimeOffset EndUtc,
    SessionKind Kind,
    SessionStatus Status,
    bool HasGroup,
    string Title,
    string CancelReason,
    bool IsException,
    Delivery Delivery,
    int? Capacity,
    Guid? GroupTrackId,
    Guid? ClientTrackId,
    Guid? ClientId,
    Guid? LeadId,
    Guid? RoomId,
    int Members,
    int Unmarked,
    bool IsForeign,
    bool IsOwn,
    int Version,
    DateTimeOffset StartUtc,
    DateOnly? OldDate,
    TimeOnly? OldStart,
    DateOnly? Occurrence,
    TimeOnly? RuleStart,
    TimeOnly? RuleEnd,
    Guid? RuleRoomId,
    Guid? RuleLeadId)
{
    public bool IsOneClient => !HasGroup && SessionKindFacts.Of(Kind).IsOneClient;

    public IEnumerable<Guid?> Mentions => [GroupTrackId, LeadId, RoomId, .. IsForClient && !IsForeign ? new[] { ClientId, ClientTrackId } : []];

    private bool IsGroup => HasGroup || SessionKindFacts.Of(Kind).IsGroup;

    private bool IsForClient => !IsGroup && ClientId is not null;

    private ApartKind? Apart => !IsException ? null
        : this is { RuleStart: { } start, RuleEnd: { } end } ? new SeriesPlace(Date, Start, End, RoomId, LeadId).Against(new(Occurrence, start, end, RuleRoomId, RuleLeadId))
        : ApartKind.Other;

    public BoardSessionView View(IReadOnlyDictionary<Guid, BoardName> names, bool noClients, MoveRight move, DateTimeOffset now)
    {
        var hidden = (noClients || IsForeign) && IsForClient;
        var track = Name(GroupTrackId) ?? (IsForClient && !hidden ? Name(ClientTrackId) : null);
        return new(
            Id,
            Date,
            Start,
            End,
            hidden ? SessionKind.Other : Kind,
            Status,
            IsGroup,
            hidden,
            hidden ? "" : Title,
            hidden || !IsForClient ? null : Name(ClientId)?.Name,
            track?.Id,
            track?.Code ?? "",
            track?.Color ?? 0,
            track?.Name ?? "",
            LeadId,
            Name(LeadId)?.Name ?? "",
            RoomId,
            Name(RoomId)?.Name ?? "",
            Delivery,
            hidden ? "" : CancelReason,
            IsException,
            EndUtc <= now,
            noClients || !IsGroup ? null : Members,
            Capacity,
            noClients || IsForeign ? 0 : Unmarked,
            Version,
            !hidden && Status != SessionStatus.Cancelled && StartUtc > now && move.Reaches(this),
            OldDate,
            OldStart,
            Apart);

        BoardName? Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
    }
}
