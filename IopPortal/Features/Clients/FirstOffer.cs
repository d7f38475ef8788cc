using IopPortal.Domain.Clients;
using IopPortal.Features.Writing;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>Notes the first appointment that was offered to clients after their referral.</summary>
internal static class FirstOffer
{
    public static async Task NoteAsync(WriteScope scope, IReadOnlyCollection<Guid> clientIds, DateOnly date, CancellationToken cancellationToken)
    {
        var stays = await scope.Db.Enrollments
            .Where(stay => clientIds.Contains(stay.ClientId) && stay.FirstOfferedDate == null && stay.ReferralDate <= date
                && (stay.Status == EnrollmentStatus.Referred || stay.Status == EnrollmentStatus.Scheduled || stay.Status == EnrollmentStatus.Waitlisted))
            .ToListAsync(cancellationToken);
        stays.ForEach(stay => stay.Offer(date));
    }
}
