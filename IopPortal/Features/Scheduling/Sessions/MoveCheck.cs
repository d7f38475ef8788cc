using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Authorizations;
using IopPortal.Features.Scheduling.Conflicts;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>A session held against its new place: the question asked while it is dragged and the move itself read the same.</summary>
/// <param name="Refusals">What no reason can help with, found before anything was looked up.</param>
/// <param name="Move">Null where there is no usable time to look up.</param>
internal sealed record MoveCheck(IReadOnlyList<Refusal> Refusals, SessionMove? Move = null, SlotVerdict? Verdict = null, Guid? ProgramId = null)
{
    public IReadOnlyCollection<Conflict> Conflicts => Move is null || Verdict is null ? [] : Move.Count(Verdict.Conflicts);

    public static async Task<MoveCheck> FindAsync(PortalDbContext db, AccessFacts facts, Session session, MoveSessionCommand to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        if (to.RoomId is null && session.Delivery == Delivery.InPerson && session.RoomId is not null)
        {
            refusals.Add(new Refusal("session.room-required").At(nameof(to.RoomId)));
        }

        var slot = new LocalSlot(to.Date, to.Start, SessionForm.End(to.Start, to.Minutes));
        var utc = SessionForm.CheckTime(to.Start, to.Minutes) is { } wrong ? wrong : ZoneTime.Resolve(slot, session.TimeZone, to.Twice);
        if (!utc.Succeeded)
        {
            return new([.. refusals, .. utc.Refusals]);
        }

        var move = new SessionMove(session, new(slot, utc.Value), to.RoomId, to.LeadId);
        var program = await (session.GroupId is { } group ? ProgramOf.Group(db, group) : ProgramOf.Clients(db, [.. session.Clients])).FirstOrDefaultAsync(cancellationToken);
        var verdict = (await ConflictCheck.FindAsync(db, move.Proposal(program), now, cancellationToken))[0];
        IEnumerable<Conflict> uncovered = verdict.Is(ConflictLevel.Block) ? [] : await UncoveredAsync(db, facts, move, now, cancellationToken);
        return new(refusals, move, verdict with { Conflicts = [.. verdict.Conflicts, .. uncovered] }, program);
    }

    /// <summary>E4: on another date somebody's authorisation may not reach it.</summary>
    private static async Task<IEnumerable<Conflict>> UncoveredAsync(PortalDbContext db, AccessFacts facts, SessionMove move, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (session, to) = (move.Session, move.To);
        if (session.Date == to.Local.Date)
        {
            return [];
        }

        var clients = session.Clients.ToList();
        var added = clients.ConvertAll(client => ProposedCover.Session(client, to.Local.Date, to.Utc, session.TimeZone, session.Kind, session.Breaks));
        return ProposedCover.Against(await ProposedCover.LoadAsync(db, facts, clients, added, now, cancellationToken, [session.Id]), to.Local.Date);
    }
}
