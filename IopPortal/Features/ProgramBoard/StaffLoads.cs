using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.ProgramBoard;

/// <summary>What everybody who works with clients carries in the week: two queries on top of the sessions.</summary>
internal static class StaffLoads
{
    public static async Task<IReadOnlyList<StaffLoadView>> LoadAsync(BoardReach reach, IReadOnlyList<BoardMeetingView> meetings, CancellationToken cancellationToken)
    {
        var (db, today, own, staffId) = (reach.Db, reach.Today, reach.IsOwn, reach.Facts.StaffId);
        var staff = await db.Staff.Where(member => member.IsActive && (!own || member.Id == staffId))
            .OrderBy(member => member.FamilyName).ThenBy(member => member.GivenName)
            .Select(member => new { member.Id, Name = member.GivenName + " " + member.FamilyName, member.Discipline, member.MaxCaseload })
            .ToListAsync(cancellationToken);
        var caseload = (await (
            from member in db.CareTeam
            where member.From <= today && (member.To == null || today <= member.To) && (!own || member.StaffId == staffId)
            join client in db.Clients on member.ClientId equals client.Id
            orderby client.FamilyName, client.GivenName, client.Id
            select new { member.StaffId, client.Id, client.PreferredName, client.GivenName, client.FamilyName }).ToListAsync(cancellationToken))
            .ToLookup(row => row.StaffId, row => new BoardPersonView(row.Id, reach.Name(row.PreferredName, row.GivenName, row.FamilyName)));
        var held = meetings.Where(meeting => !meeting.IsCancelled).SelectMany(meeting => meeting.StaffIds.Select(id => (Id: id, meeting))).ToLookup(row => row.Id, row => row.meeting);
        return
        [
            .. from member in staff
               let sessions = held[member.Id].ToList()
               let clients = caseload[member.Id].DistinctBy(client => client.ClientId).ToList()
               where sessions.Count + clients.Count > 0 || member.Discipline != Discipline.NonClinical
               select new StaffLoadView(
                   member.Id, member.Name, member.Discipline, ContactTime.Minutes(sessions.Select(meeting => (meeting.Kind, meeting.Slot))), sessions.Count, clients, member.MaxCaseload),
        ];
    }
}
