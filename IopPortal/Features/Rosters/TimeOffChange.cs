using IopPortal.Domain.Staff;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;

namespace IopPortal.Features.Rosters;

/// <summary>What is kept and who is told whenever time off changes: the person's record, the lists, and the days it lies on.</summary>
internal static class TimeOffChange
{
    public static void Tell(WriteScope scope, TimeOff off)
    {
        scope.Audit(off.StaffId);
        scope.Audit(off.Id);
        scope.Touch(Topic.Roster, Topic.Staff(off.StaffId));
        for (var day = off.From; day <= off.To; day = day.AddDays(1))
        {
            scope.Touch(Topic.Day(day));
        }
    }
}
