using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.SeriesEdits;

namespace IopPortal.Support;

public static partial class Sample
{
    /// <summary>The series as it is, for a draft that changes one thing.</summary>
    public static SeriesTarget Target(this Series series, int? capacity = 12) => new(
        series.Weekdays, series.LastDate, series.Start, series.End, series.RoomId,
        series.Staff.First(member => member.Role == BookingRole.Lead).StaffId,
        [.. series.Staff.Where(member => member.Role == BookingRole.CoLead).Select(member => member.StaffId)], capacity);

    public static SeriesEditDraft Edit(this Series series, SeriesTarget target, DateOnly? following = null, bool overwriteMoved = false, params IReadOnlyList<SeriesDecision> decisions) =>
        new(series.Id, series.Version, following is null ? SeriesScope.All : SeriesScope.Following, following ?? Monday, target, overwriteMoved, decisions);
}
