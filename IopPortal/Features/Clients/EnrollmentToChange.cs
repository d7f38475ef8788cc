using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;

namespace IopPortal.Features.Clients;

/// <summary>The episode a command is about: there, current, and not of an archived client.</summary>
internal static class EnrollmentToChange
{
    public static async Task<Result<Enrollment>> LoadAsync(WriteScope scope, Guid enrollmentId, int version, CancellationToken cancellationToken)
    {
        if (await scope.Db.Enrollments.FindAsync([enrollmentId], cancellationToken) is not { } enrollment
            || await scope.Db.Clients.FindAsync([enrollment.ClientId], cancellationToken) is not { } client)
        {
            return Refusal.NotFound;
        }

        if (client.IsArchived)
        {
            return new Refusal("client.archived");
        }

        return await scope.RefuseStaleAsync(enrollment, version, cancellationToken) is { } stale ? stale : enrollment;
    }

    /// <summary>Files the change and tells the pages that show it.</summary>
    public static void Changed(this WriteScope scope, Enrollment enrollment, string reason = "")
    {
        scope.Audit(enrollment.Id, reason);
        scope.Touch(Topic.Client(enrollment.ClientId), Topic.Clients);
    }
}
