using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>Opens a colleague's page: record, week, hours, licences and, for administrators, the account (STF-1).</summary>
public sealed class GetStaffRoster(ReadOperation read)
{
    public Task<Result<StaffRosterView>> HandleAsync(Actor actor, Guid id, CancellationToken cancellationToken = default) =>
        read.RunAsync<StaffRosterView>(actor, OperationTable.Of<GetStaffRoster>(), AccessTarget.None, async scope =>
        {
            if (scope.Grant.IsLimitedTo(Limit.FirstName))
            {
                return Refusal.NotFound;
            }

            var rights = await RightsAsync(scope, id, cancellationToken);
            var account = rights.SetRoles
                ? await StaffAccount.Of(scope.Db, scope.Now, id).FirstOrDefaultAsync(cancellationToken)
                : null;
            var shown = account is null ? null : new AccountView(account.Id, account.Email ?? "", account.StateAt(scope.Now), account.Roles, account.Stamp ?? "", account.Id == actor.UserId);
            if (await FindAsync(scope, id, cancellationToken) is { } staff)
            {
                scope.Opened(id);
                return await ViewAsync(scope, staff, rights, shown, cancellationToken);
            }

            return account is null ? Refusal.NotFound : AccountOnly(scope, account, rights, shown);
        }, cancellationToken);

    private static Task<StaffParts?> FindAsync(ReadScope scope, Guid id, CancellationToken cancellationToken)
    {
        var (db, today) = (scope.Db, scope.Facts.Today);
        return db.Staff.Where(staff => staff.Id == id).Select(staff => new StaffParts(
            staff,
            db.WorkingHours.Where(row => row.StaffId == staff.Id && (row.ValidTo == null || row.ValidTo >= today)).ToList(),
            db.TimeOff.Where(row => row.StaffId == staff.Id && row.To >= today).ToList(),
            db.Credentials.Where(row => row.StaffId == staff.Id).ToList(),
            db.CareTeam.Where(row => row.StaffId == staff.Id && row.From <= today && (row.To == null || today <= row.To)).Select(row => row.ClientId).Distinct().Count()))
            .AsSingleQuery() // A week's hours by what is ahead of one person.
            .FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task<StaffRosterView> ViewAsync(ReadScope scope, StaffParts parts, RosterRights rights, AccountView? account, CancellationToken cancellationToken)
    {
        var (staff, today) = (parts.Staff, scope.Facts.Today);
        var isOwn = scope.Facts.StaffId == staff.Id;
        var weekStart = ProgramWeek.StartOf(today);
        var calendar = await scope.GrantAsync("SES-1", AccessTarget.None, cancellationToken);
        var meetings = await RosterMeetings.LoadAsync(scope.Db, staff.Id, weekStart, calendar, isOwn, cancellationToken);
        return new StaffRosterView(
            staff.Id,
            staff.Version,
            staff.FullName,
            new(staff.GivenName, staff.FamilyName, staff.Discipline, staff.MaxCaseload, staff.MaxGroupsPerDay),
            staff.IsActive,
            isOwn,
            today,
            rights,
            account,
            meetings.Week(weekStart),
            [.. from row in parts.Hours
                orderby ((int)row.Weekday + 6) % 7, row.Start, row.ValidFrom
                select new WorkingHoursView(row.Id, row.Weekday, row.Start, row.End, row.ValidFrom, row.ValidTo)],
            [.. from row in parts.TimeOff
                where rights.EditHours || row.Status == TimeOffStatus.Approved
                orderby row.From, row.Start
                select new TimeOffView(row.Id, row.Version, row.Status, row.From, row.To, row.Start, row.End, rights.EditHours ? row.Reason : "", meetings.Touching(row, scope.Now))],
            rights.SeeCredentials ? Credentials(parts.Credentials, today) : [],
            rights.SeeCredentials ? meetings.Uncovered(staff.Discipline, [.. parts.Credentials.Select(row => row.Expires)], scope.Now) : [])
        {
            NextWeek = meetings.Week(weekStart.AddDays(7)),
            Caseload = parts.Caseload,
        };
    }

    private static IReadOnlyList<CredentialView> Credentials(IReadOnlyList<Credential> rows, DateOnly today) =>
    [
        .. from type in rows.GroupBy(row => row.Type, StringComparer.OrdinalIgnoreCase)
           orderby type.Key
           let newest = type.MaxBy(row => row.Expires)!.Id
           from row in type.OrderByDescending(row => row.Expires)
           select new CredentialView(
               row.Id,
               new(row.Type, row.Number, row.State, row.Issued, row.Expires, row.VerifiedOn, row.VerifiedBy, row.Supervisor),
               CredentialWarning.Of(row.Expires, today),
               row.Id == newest),
    ];

    private static StaffRosterView AccountOnly(ReadScope scope, StaffAccount account, RosterRights rights, AccountView? shown)
    {
        scope.Opened(account.Id);
        return new StaffRosterView(
            account.Id, 0, account.DisplayName, null, !account.IsDisabled, account.Id == scope.Facts.UserId, scope.Facts.Today, rights with { EditRecord = false, EditHours = false, SeeCredentials = false, AskTimeOff = false, DecideTimeOff = false, Substitute = false }, shown, [], [], [], [], []);
    }

    private static async Task<RosterRights> RightsAsync(ReadScope scope, Guid id, CancellationToken cancellationToken) => new(
        await scope.MayAsync("STF-4", AccessTarget.None, cancellationToken),
        await scope.MayAsync("STF-2", AccessTarget.Staff(id), cancellationToken),
        await scope.MayAsync("STF-3", AccessTarget.Staff(id), cancellationToken),
        await scope.MayAsync("ACC-1", AccessTarget.None, cancellationToken),
        await scope.GrantAsync("ACC-3", AccessTarget.None, cancellationToken) is { } enable && !enable.IsLimitedTo(Limit.ClientsOnly),
        await scope.GrantAsync("ACC-4", AccessTarget.None, cancellationToken) is { } link && !link.IsLimitedTo(Limit.ClientsOnly))
    {
        AskTimeOff = await scope.MayAsync("STF-6", AccessTarget.Staff(id), cancellationToken),
        DecideTimeOff = await scope.MayAsync("STF-6b", AccessTarget.None, cancellationToken),
        Substitute = await scope.MayAsync("SES-7", AccessTarget.Staff(id), cancellationToken),
    };

    private sealed record StaffParts(StaffMember Staff, IReadOnlyList<WorkingHours> Hours, IReadOnlyList<TimeOff> TimeOff, IReadOnlyList<Credential> Credentials, int Caseload);
}
