using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>Opens one client's record, each part as far as the reader's rights go; opening it is on the audit trail.</summary>
public sealed class GetClientRecord(ReadOperation read)
{
    private static readonly MilestoneKind[] Shown = [.. IntakeStep.All, MilestoneKind.TreatmentPlan, MilestoneKind.DischargePlan];

    public Task<Result<ClientRecordView>> HandleAsync(Actor actor, Guid clientId, CancellationToken cancellationToken = default) =>
        read.RunAsync<ClientRecordView>(actor, OperationTable.Of<GetClientRecord>(), AccessTarget.Client(clientId), async scope =>
        {
            var isOwn = scope.Facts.ClientId == clientId;
            if (await ClientRow.LoadAsync(scope.Db, clientId, scope.Facts, cancellationToken) is not { } row)
            {
                return Refusal.NotFound;
            }

            var rights = new ClientRights(scope.Facts, isOwn, row.IsTeam);
            var namesOnly = scope.Grant.IsLimitedTo(Limit.NamesAndContact);
            var groupOnly = scope.Grant.Scope == Scope.Caseload && !row.IsTeam && !isOwn;
            var enrollments = rights.May("ENR-1") && !isOwn ? await EnrollmentsAsync(scope.Db, row.Client, scope.Facts.Today, cancellationToken) : null;
            var team = namesOnly || groupOnly || isOwn ? null : await TeamAsync(scope.Db, clientId, scope.Facts.Today, cancellationToken);
            if (!isOwn)
            {
                scope.Opened(clientId);
            }

            var client = row.Client;
            return new ClientRecordView(
                client.Id, client.Version, client.DisplayName, client.GivenName, client.FamilyName, client.PreferredName,
                Pronouns: groupOnly ? "" : client.Pronouns,
                BirthDate: namesOnly || groupOnly ? null : client.BirthDate,
                Mrn: namesOnly || groupOnly ? null : client.Mrn,
                client.IsArchived, isOwn, groupOnly, scope.Facts.Today,
                Contact: groupOnly || scope.Grant.IsLimitedTo(Limit.NoContact) ? null : Contact(client, namesOnly),
                Enrollments: rights.MayFully("ENR-1") ? enrollments : null,
                Status: enrollments?.FirstOrDefault()?.Status,
                team,
                Family: rights.May("CLI-5") ? row.Family : null,
                BusyBlocks: rights.May("CLI-7") ? row.Busy : null,
                Account: rights.May("ACC-2") ? row.Account : null,
                Actions(rights, client, row.Account, enrollments ?? []));
        }, cancellationToken);

    private static ClientContactView Contact(Client client, bool phoneOnly) => new(
        client.Phone, client.SafeToLeaveMessage, phoneOnly ? null : client.Email, phoneOnly ? null : client.ContactPreference);

    private static ClientActions Actions(ClientRights rights, Client client, ClientAccountView? account, IReadOnlyList<EnrollmentView> enrollments)
    {
        if (client.IsArchived)
        {
            return ClientActions.None with { Restore = rights.May("CLI-10") };
        }

        return new ClientActions(
            EditPerson: rights.MayFully("CLI-4"),
            EditContact: rights.May("CLI-4"),
            BusyBlocks: rights.May("CLI-7"),
            Refer: rights.May("ENR-2"),
            ChangeStatus: rights.MayFully("ENR-2"),
            Discharge: rights.May("ENR-3"),
            EditPlan: rights.May("ENR-5"),
            Team: rights.May("ENR-4"),
            Invite: rights.May("ACC-2") && account is not { IsSetUp: true },
            StartReset: rights.May("ACC-4") && account is { IsSetUp: true, IsDisabled: false },
            Archive: rights.May("CLI-9") && enrollments.All(row => row.IsOver),
            Restore: false,
            Book: rights.May("SES-3") && enrollments.Any(row => !row.IsOver))
        {
            EditFamily = rights.May("CLI-6"),
            HandOutSchedule = rights.May("CAL-3"),
            MakeUps = rights.May("ATT-12") && enrollments.Any(row => !row.IsOver),
        };
    }

    private static async Task<List<EnrollmentView>> EnrollmentsAsync(PortalDbContext db, Client client, DateOnly today, CancellationToken cancellationToken)
    {
        var (clientId, isMinor) = (client.Id, WeekMeter.IsMinor(client.BirthDate, today));
        var payers = await PayersInForce.LoadAsync(db, [clientId], today, today, cancellationToken);
        var rows = await db.Enrollments.Where(row => row.ClientId == clientId)
            .Join(db.Programs, row => row.ProgramId, program => program.Id, (row, program) => new { row, program })
            .Select(pair => new
            {
                pair.row,
                pair.program.Name,
                pair.program.WeekStart,
                pair.program.LevelOfCare,
                Numbers = db.ProgramParameters.Where(numbers => numbers.ProgramId == pair.program.Id && numbers.ValidFrom <= today)
                    .OrderByDescending(numbers => numbers.ValidFrom).FirstOrDefault(),
                Owed = db.Milestones.Where(owed => owed.EnrollmentId == pair.row.Id && Shown.Contains(owed.Kind)).Select(owed => new MilestoneState(owed.Kind, owed.Due, owed.Done)).ToList(),
                FirstAttended = db.Attendance
                    .Where(record => record.ClientId == clientId && (record.Mark.Status == AttendanceStatus.Present || record.Mark.Status == AttendanceStatus.Late || record.Mark.Status == AttendanceStatus.LeftEarly))
                    .Join(db.Sessions.Where(session => session.Date >= pair.row.ReferralDate), record => record.SessionId, session => session.Id, (_, session) => (DateOnly?)session.Date)
                    .Min(),
                Tracks = db.EnrollmentTracks.Where(link => link.EnrollmentId == pair.row.Id)
                    .Join(db.Tracks, link => link.TrackId, track => track.Id, (link, track) => new { link.To, Tag = new TrackTag(track.Id, track.Code, track.Name, track.Color) }).ToList(),
            })
            .AsSingleQuery() // A stay or two by five milestones and a track or two.
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.OrderBy(row => ListedEpisode.Rank(row.row.Status)).ThenByDescending(row => row.row.ReferralDate).ThenByDescending(row => row.row.Id)
                .Select(found => (found, found.row))
                .Select(pair => new EnrollmentView(
                    pair.row.Id, pair.row.Version, pair.row.Status, pair.row.ProgramId, pair.found.Name, pair.found.WeekStart, pair.row.AdmissionType,
                    pair.row.ReferralSource, pair.row.ReferralDate, pair.row.AdmitDate, pair.row.ExpectedDischarge, pair.row.DischargeDate,
                    pair.row.DischargeReason, pair.row.Phase, pair.row.Plan,
                    [.. pair.found.Tracks.Where(link => link.To is not { } last || last >= today || last == pair.row.DischargeDate).Select(link => link.Tag)])
                {
                    ProgramNumbers = pair.found.Numbers?.Planning ?? new PlanningParameters(),
                    FirstOffered = pair.row.FirstOfferedDate,
                    Owed = pair.found.Owed,
                    Band = WeeklyBand.Of(payers.On(clientId, today, pair.found.Numbers?.Attendance ?? new AttendanceParameters()), isMinor, pair.found.LevelOfCare),
                    FirstAttended = pair.found.FirstAttended,
                }),
        ];
    }

    private static async Task<List<CareTeamMemberView>> TeamAsync(PortalDbContext db, Guid clientId, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.CareTeam.Where(row => row.ClientId == clientId && (row.To == null || row.To >= today))
            .Join(db.Staff, row => row.StaffId, staff => staff.Id, (row, staff) => new { row, staff.GivenName, staff.FamilyName, staff.Discipline })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.OrderByDescending(pair => pair.row.IsPrimary).ThenBy(pair => pair.row.Role).ThenBy(pair => pair.FamilyName)
                .Select(pair => new CareTeamMemberView(
                    pair.row.Id, pair.row.StaffId, $"{pair.GivenName} {pair.FamilyName}", pair.Discipline, pair.row.Role, pair.row.IsPrimary, pair.row.From, pair.row.To)),
        ];
    }
}
