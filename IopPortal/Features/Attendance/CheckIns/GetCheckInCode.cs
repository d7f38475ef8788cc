using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;

namespace IopPortal.Features.Attendance.CheckIns;

/// <summary>The code of this minute, for a sign-in that is locked to the tablet page (KIO-1).</summary>
public sealed class GetCheckInCode(ReadOperation read, CheckInKey key)
{
    public Task<Result<CheckInCodeView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync(actor, OperationTable.Of<GetCheckInCode>(), AccessTarget.None, scope => Task.FromResult<Result<CheckInCodeView>>(
            scope.Facts.IsTablet ? new CheckInCodeView(CheckInCode.Of(key.Secret, scope.Now), CheckInCode.SecondsLeft(scope.Now)) : Refusal.Forbidden), cancellationToken);
}
