using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Time;
using IopPortal.Features.Portal;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Access;

/// <summary>Decides from the store, now, whether somebody may do something to an object.</summary>
/// <remarks>A role without the right reads "forbidden"; an object out of scope reads exactly like one that does not exist.</remarks>
public sealed class Permissions(TimeProvider clock, LockedSignIns locked)
{
    /// <summary>All that a sign-in locked to the check-in tablet may still do.</summary>
    private const string TabletOperation = "KIO-1";

    /// <summary>How long a proved password counts for commands that ask for it.</summary>
    private static readonly TimeSpan StepUpLasts = TimeSpan.FromMinutes(5);

    /// <summary>Null for an account that is gone, disabled, or whose sign-in was ended.</summary>
    public async Task<AccessFacts?> FactsAsync(PortalDbContext db, Actor actor, CancellationToken cancellationToken)
    {
        var zones = ClinicZone.Of(db);
        var account = await db.Users.AsNoTracking()
            .Where(user => user.Id == actor.UserId && !user.IsDisabled && user.SecurityStamp == actor.Stamp)
            .Select(user => new
            {
                user.StaffId,
                user.ClientId,
                user.ConfirmedAt,
                Roles = db.UserRoles.Where(link => link.UserId == user.Id).Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!).ToList(),
                Zone = zones.FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);

        var zone = account?.Zone ?? ClinicZone.None;
        return account is null ? null : new AccessFacts(
            actor.UserId,
            [.. account.Roles.Select(Enum.Parse<PortalRole>).Order()],
            account.StaffId,
            account.ClientId,
            account.ConfirmedAt,
            ZoneTime.Today(clock, zone),
            zone)
        {
            IsTablet = actor.IsTablet || locked.Contains(actor.SignInId),
        };
    }

    public async Task<Result<Grant>> GrantAsync(PortalDbContext db, Actor actor, Operation operation, AccessTarget target, CancellationToken cancellationToken) =>
        await FactsAsync(db, actor, cancellationToken) is { } facts
            ? await GrantAsync(db, facts, operation, target, cancellationToken)
            : Refusal.Forbidden;

    public Task<Result<Grant>> GrantAsync(PortalDbContext db, AccessFacts facts, Operation operation, AccessTarget target, CancellationToken cancellationToken) =>
        GrantAsync(new KnownReach(db, facts), facts, operation, target, cancellationToken);

    /// <summary>For several rights within one read, which sees one state of the store.</summary>
    public async Task<Result<Grant>> GrantAsync(KnownReach reach, AccessFacts facts, Operation operation, AccessTarget target, CancellationToken cancellationToken)
    {
        if (facts.IsTablet && operation.Id != TabletOperation)
        {
            return Refusal.Forbidden;
        }

        var rights = facts.Roles.Select(role => (role, cell: operation.For(role))).Where(right => right.cell.IsGranted).ToList();
        if (rights.Count == 0)
        {
            return Refusal.Forbidden;
        }

        if (target.Kind != TargetKind.None)
        {
            var own = rights.Any(right => right.cell.Scope is Scope.Own or Scope.Caseload) && await reach.IsOwnAsync(target, cancellationToken);
            var caseload = own || (rights.Any(right => right.cell.Scope == Scope.Caseload) && await reach.IsCaseloadAsync(target, cancellationToken));
            rights.RemoveAll(right => (right.cell.Scope == Scope.Own && !own) || (right.cell.Scope == Scope.Caseload && !caseload));
        }

        if (rights.Count == 0)
        {
            return Refusal.NotFound;
        }

        var grant = new Grant(facts, rights);
        return grant.NeedsStepUp && !(facts.ConfirmedAt + StepUpLasts > clock.GetUtcNow()) ? new Refusal("step-up") : grant;
    }
}
