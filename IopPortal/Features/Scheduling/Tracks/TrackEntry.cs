using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Clients;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Tracks;

/// <summary>What has to be right with the stay before its client enters a track: of its program, in care or on the way there, not in two intensive programs at once (B4).</summary>
internal static class TrackEntry
{
    public static async Task<IReadOnlyList<Refusal>> CheckAsync(PortalDbContext db, Enrollment stay, Guid trackId, DateOnly from, DateOnly today, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal?>
        {
            await EnrollmentTracks.CheckAsync(db, stay.ProgramId, [trackId], cancellationToken),
            Referral.CheckDate(nameof(AdmitToTrackCommand.From), from, today),
            stay.IsOpen && from < stay.AdmitDate ? new Refusal("enrollment.before-admission", stay.AdmitDate.Value).At(nameof(AdmitToTrackCommand.From)) : null,
            !stay.IsOpen && from < stay.ReferralDate ? new Refusal("enrollment.admit-before-referral", stay.ReferralDate).At(nameof(AdmitToTrackCommand.From)) : null,
            stay.IsOpen ? null : await EnrollmentOverlap.FindAsync(db, stay, from, cancellationToken),
        };
        return [.. refusals.OfType<Refusal>()];
    }

    /// <summary>Takes the client into care where that is still to be done; a stay that waited passes its intake on the way.</summary>
    public static Result<Done> Admit(Enrollment stay, DateOnly from)
    {
        if (stay.IsOpen)
        {
            return Done.Value;
        }

        var waited = stay.Status == EnrollmentStatus.Waitlisted ? stay.MoveTo(EnrollmentStatus.Scheduled) : Done.Value;
        return waited.Succeeded ? stay.Admit(from) : waited;
    }

    /// <summary>Follows the track from the day on, unless it does.</summary>
    public static async Task FollowAsync(PortalDbContext db, Enrollment stay, Guid trackId, DateOnly from, CancellationToken cancellationToken)
    {
        if (!await db.EnrollmentTracks.AnyAsync(link => link.EnrollmentId == stay.Id && link.TrackId == trackId && (link.To == null || link.To >= from), cancellationToken))
        {
            db.EnrollmentTracks.Add(new EnrollmentTrack(stay.Id, trackId, from));
        }
    }
}
