using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Attendance.CheckIns;

/// <summary>Makes a sign-in good for the check-in tablet and nothing else, whatever else is open under it (KIO-1).</summary>
public sealed class OpenTablet(WriteOperation write, LockedSignIns locked)
{
    public async Task<Result<Done>> HandleAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var result = await write.RunAsync<Done>(actor, OperationTable.Of<OpenTablet>(), AccessTarget.None, scope =>
        {
            scope.Audit(scope.Facts.UserId);
            return Task.FromResult<Result<Done>>(Done.Value);
        }, cancellationToken);
        if (result.Succeeded && actor.SignInId is { } signIn)
        {
            locked.Add(signIn);
        }

        return result;
    }
}
