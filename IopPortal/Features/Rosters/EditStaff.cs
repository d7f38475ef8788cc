using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>Changes a staff record (STF-4). Nobody who still leads sessions is made inactive: no session is without a lead.</summary>
public sealed class EditStaff(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, EditStaffCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<EditStaff>(), AccessTarget.None, async scope =>
        {
            if (await scope.Db.Staff.FirstOrDefaultAsync(row => row.Id == command.StaffId, cancellationToken) is not { } staff)
            {
                return Refusal.NotFound;
            }

            var details = command.Details;
            if (details.Check() is { Count: > 0 } refusals)
            {
                return refusals;
            }

            if (await scope.RefuseStaleAsync(staff, command.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            if (staff.IsActive && !command.IsActive && await UpcomingAsync(scope, staff.Id, cancellationToken) is > 0 and var booked)
            {
                return new Refusal("staff.still-booked", booked).At(nameof(command.IsActive));
            }

            staff.Change(details.GivenName, details.FamilyName, details.Discipline, details.MaxCaseload, details.MaxGroupsPerDay, command.IsActive);
            if (await scope.Db.Users.FirstOrDefaultAsync(user => user.StaffId == staff.Id, cancellationToken) is { } account)
            {
                account.DisplayName = staff.FullName.Length > 120 ? staff.FullName[..120] : staff.FullName;
            }

            scope.Audit(staff.Id);
            scope.Touch(Topic.Roster, Topic.Staff(staff.Id));
            return Done.Value;
        }, cancellationToken);

    private static Task<int> UpcomingAsync(WriteScope scope, Guid staffId, CancellationToken cancellationToken) =>
        scope.Db.Bookings.CountAsync(booking => booking.Kind == BookingKind.Staff && booking.ResourceId == staffId && booking.Active && booking.EndUtc > scope.Now, cancellationToken);
}
