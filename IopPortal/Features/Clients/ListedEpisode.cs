using IopPortal.Data;
using IopPortal.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>The episode a list shows for a client: the one in care, else the one coming, else the last.</summary>
internal sealed record ListedEpisode(EnrollmentStatus Status, DayOfWeek WeekStart, IReadOnlyList<TrackTag> Tracks)
{
    public bool IsOpen => Status is EnrollmentStatus.Active or EnrollmentStatus.OnHold or EnrollmentStatus.Tapering;

    /// <summary>One query for all of them.</summary>
    public static async Task<IReadOnlyDictionary<Guid, ListedEpisode>> LoadAsync(PortalDbContext db, IReadOnlyCollection<Guid> clientIds, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Enrollments
            .Where(row => clientIds.Contains(row.ClientId))
            .Join(db.Programs, row => row.ProgramId, program => program.Id, (row, program) => new { row, program.WeekStart })
            .Select(pair => new
            {
                pair.row.Id,
                pair.row.ClientId,
                pair.row.Status,
                pair.row.ReferralDate,
                pair.WeekStart,
                Tracks = db.EnrollmentTracks.Where(link => link.EnrollmentId == pair.row.Id && (link.To == null || link.To >= today))
                    .Join(db.Tracks, link => link.TrackId, track => track.Id, (_, track) => new TrackTag(track.Id, track.Code, track.Name, track.Color)).ToList(),
            })
            .ToListAsync(cancellationToken);

        return rows.GroupBy(row => row.ClientId).ToDictionary(
            client => client.Key,
            client => client.OrderBy(row => Rank(row.Status)).ThenByDescending(row => row.ReferralDate).ThenByDescending(row => row.Id)
                .Select(row => new ListedEpisode(row.Status, row.WeekStart, row.Tracks)).First());
    }

    /// <summary>Which of several episodes is the current one: the smaller.</summary>
    public static int Rank(EnrollmentStatus status) => status switch
    {
        EnrollmentStatus.Active or EnrollmentStatus.Tapering or EnrollmentStatus.OnHold => 0,
        EnrollmentStatus.Scheduled or EnrollmentStatus.Waitlisted or EnrollmentStatus.Referred => 1,
        _ => 2,
    };
}
