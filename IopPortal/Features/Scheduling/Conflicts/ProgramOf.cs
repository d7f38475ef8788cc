using IopPortal.Data;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>The program whose closures and numbers hold for a booking: that of the group's track, or of the clients' latest stay.</summary>
internal static class ProgramOf
{
    /// <summary>At most one row; none for a group without a track.</summary>
    public static IQueryable<Guid?> Group(PortalDbContext db, Guid groupId) =>
        db.Groups.Where(group => group.Id == groupId).Join(db.Tracks, group => group.TrackId, track => track.Id, (_, track) => (Guid?)track.ProgramId);

    /// <summary>The latest stay first.</summary>
    public static IQueryable<Guid?> Clients(PortalDbContext db, IReadOnlyList<Guid> clientIds) =>
        db.Enrollments.Where(stay => clientIds.Contains(stay.ClientId)).OrderByDescending(stay => stay.ReferralDate).Select(stay => (Guid?)stay.ProgramId);
}
