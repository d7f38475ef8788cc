using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>Lists who works here: account, licences, this week's load (STF-1).</summary>
public sealed class ListStaff(ReadOperation read)
{
    private const int PageSize = 50;

    /// <param name="includeInactive">Also those who have left.</param>
    /// <param name="after">The last one already shown; null starts over.</param>
    /// <param name="weeksAhead">0 for this week, 1 for the next.</param>
    public Task<Result<StaffListView>> HandleAsync(Actor actor, bool includeInactive = false, Guid? after = null, int weeksAhead = 0, CancellationToken cancellationToken = default) =>
        read.RunAsync<StaffListView>(actor, OperationTable.Of<ListStaff>(), AccessTarget.None, async scope =>
        {
            var page = await Page(scope.Db, includeInactive, after, scope.Facts.Today).Take(PageSize + 1).ToListAsync(cancellationToken);
            var next = page.Count > PageSize ? page[PageSize - 1].Id : (Guid?)null;
            page = [.. page.Take(PageSize)];
            var weekStart = ProgramWeek.StartOf(scope.Facts.Today).AddDays(7 * Math.Clamp(weeksAhead, 0, 1));
            var mayInvite = await scope.MayAsync("ACC-1", AccessTarget.None, cancellationToken);
            if (scope.Grant.IsLimitedTo(Limit.FirstName))
            {
                return new StaffListView(scope.Facts.Today, weekStart, [.. page.Where(staff => staff.Discipline != Discipline.NonClinical).Select(FirstNameOnly)], true, false, false, next);
            }

            var accounts = await StaffAccount.Of(scope.Db, scope.Now).ToListAsync(cancellationToken);
            var load = await LoadAsync(scope.Db, [.. page.Select(staff => staff.Id)], weekStart, cancellationToken);
            var seesCredentials = await scope.GrantAsync("STF-3", AccessTarget.None, cancellationToken);
            var rows = page.Select(staff => Row(
                staff,
                accounts.FirstOrDefault(account => account.StaffId == staff.Id),
                [.. load[staff.Id]],
                seesCredentials is not null && (seesCredentials.Scope == Scope.All || staff.Id == scope.Facts.StaffId),
                mayInvite,
                scope));
            var alone = next is null && mayInvite ? accounts.Where(account => account.StaffId is null && (includeInactive || !account.IsDisabled)).Select(account => Row(account, scope.Now)) : [];
            return new StaffListView(scope.Facts.Today, weekStart, [.. rows, .. alone], false, mayInvite, mayInvite, next)
            {
                DecidesTimeOff = await scope.MayAsync("STF-6b", AccessTarget.None, cancellationToken),
            };
        }, cancellationToken);

    private static IQueryable<StaffRow> Page(PortalDbContext db, bool includeInactive, Guid? after, DateOnly today)
    {
        var staff = db.Staff.Where(row => includeInactive || row.IsActive);
        if (after is not null)
        {
            staff = from row in staff
                    from last in db.Staff.Where(last => last.Id == after)
                    where row.FamilyName.CompareTo(last.FamilyName) > 0
                        || (row.FamilyName == last.FamilyName && (row.GivenName.CompareTo(last.GivenName) > 0 || (row.GivenName == last.GivenName && row.Id > last.Id)))
                    select row;
        }

        return staff.OrderBy(row => row.FamilyName).ThenBy(row => row.GivenName).ThenBy(row => row.Id).Select(row => new StaffRow(
            row.Id,
            row.GivenName,
            row.FamilyName,
            row.Discipline,
            row.IsActive,
            row.MaxCaseload,
            row.MaxGroupsPerDay,
            db.CareTeam.Where(member => member.StaffId == row.Id && member.From <= today && (member.To == null || today <= member.To)).Select(member => member.ClientId).Distinct().Count(),
            db.Credentials.Where(credential => credential.StaffId == row.Id).Select(credential => new Expiry(credential.Type, credential.Expires)).ToList()));
    }

    private static async Task<ILookup<Guid, Meeting>> LoadAsync(PortalDbContext db, List<Guid> staff, DateOnly weekStart, CancellationToken cancellationToken)
    {
        var weekEnd = weekStart.AddDays(7);
        var bookings = await (
            from session in db.Sessions
            where session.Date >= weekStart && session.Date < weekEnd && session.Status == SessionStatus.Scheduled
            join booking in db.Bookings on session.Id equals booking.SessionId
            where booking.Kind == BookingKind.Staff && booking.Active && staff.Contains(booking.ResourceId)
            select new Meeting(booking.ResourceId, session.Kind, session.GroupId != null, session.Date, booking.StartUtc, booking.EndUtc)).ToListAsync(cancellationToken);
        return bookings.ToLookup(meeting => meeting.StaffId);
    }

    private static StaffRowView Row(StaffRow staff, StaffAccount? account, List<Meeting> meetings, bool seesCredentials, bool seesAccounts, ReadScope scope)
    {
        var (state, expires) = CredentialWarning.Of(staff.Credentials.Select(credential => (credential.Type, credential.Expires)), scope.Facts.Today);
        var needsNone = state == CredentialState.NoneRecorded && staff.Discipline is Discipline.NonClinical or Discipline.CaseManager or Discipline.PeerSpecialist or Discipline.Intern;
        return new StaffRowView(
            staff.Id,
            $"{staff.GivenName} {staff.FamilyName}",
            staff.Discipline,
            staff.IsActive,
            account?.Roles ?? [],
            seesCredentials && !needsNone ? state : null,
            expires,
            meetings.Count,
            ContactTime.Minutes(meetings.Select(meeting => (meeting.Kind, new UtcSlot(meeting.Start, meeting.End)))),
            seesAccounts ? account?.StateAt(scope.Now) ?? AccountState.NoAccount : null)
        {
            Caseload = staff.Caseload,
            MaxCaseload = staff.MaxCaseload,
            MaxGroupsPerDay = staff.MaxGroupsPerDay,
            DaysOver = GroupsPerDay.Over(meetings.Where(meeting => meeting.IsGroup).Select(meeting => meeting.Date), staff.MaxGroupsPerDay),
        };
    }

    private static StaffRowView Row(StaffAccount account, DateTimeOffset now) =>
        new(account.Id, account.DisplayName, null, !account.IsDisabled, account.Roles, null, null, 0, 0, account.StateAt(now));

    private static StaffRowView FirstNameOnly(StaffRow staff) =>
        new(staff.Id, staff.GivenName, staff.Discipline, staff.IsActive, Array.Empty<PortalRole>(), null, null, 0, 0, null);

    private sealed record Expiry(string Type, DateOnly Expires);

    private sealed record StaffRow(Guid Id, string GivenName, string FamilyName, Discipline Discipline, bool IsActive, int MaxCaseload, int MaxGroupsPerDay, int Caseload, IReadOnlyList<Expiry> Credentials);

    private sealed record Meeting(Guid StaffId, SessionKind Kind, bool IsGroup, DateOnly Date, DateTimeOffset Start, DateTimeOffset End);
}
