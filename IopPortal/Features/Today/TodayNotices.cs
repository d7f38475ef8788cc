using IopPortal.Domain.Staff;
using IopPortal.Features.Reading;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Today;

/// <summary>Who is away today and what is closed soon: one query, whichever of them a role sees.</summary>
internal static class TodayNotices
{
    private const int MostOut = 20;
    private const int MostClosures = 10;
    private const int DaysAhead = 14;

    public static async Task<(IReadOnlyList<OutTodayView> Out, IReadOnlyList<ClosureSoonView> Closures)> LoadAsync(ReadScope scope, bool withClosures, CancellationToken cancellationToken)
    {
        var (db, today, last) = (scope.Db, scope.Facts.Today, scope.Facts.Today.AddDays(DaysAhead));
        var away = db.TimeOff
            .Where(off => off.Status == TimeOffStatus.Approved && off.From <= today && today <= off.To)
            .Join(db.Staff.Where(staff => staff.IsActive), off => off.StaffId, staff => staff.Id, (off, staff) => new { off, staff })
            .OrderBy(row => row.staff.FamilyName)
            .Take(MostOut)
            .Select(row => new { row.off.Id, IsClosure = false, Date = row.off.To, row.off.Start, row.off.End, What = row.staff.GivenName + " " + row.staff.FamilyName, Text = row.staff.FamilyName });
        var closed = db.Closures
            .Where(closure => withClosures && today <= closure.Date && closure.Date <= last)
            .OrderBy(closure => closure.Date)
            .Take(MostClosures)
            .Select(closure => new
            {
                closure.Id,
                IsClosure = true,
                closure.Date,
                closure.Start,
                closure.End,
                What = db.Locations.Where(location => location.Id == closure.LocationId).Select(location => location.Name).FirstOrDefault()
                    ?? db.Programs.Where(program => program.Id == closure.ProgramId).Select(program => program.Name).FirstOrDefault() ?? "",
                Text = closure.Reason,
            });
        var rows = await away.Concat(closed).ToListAsync(cancellationToken);
        return (
            [.. rows.Where(row => !row.IsClosure).OrderBy(row => row.Text, StringComparer.Ordinal).Select(row => new OutTodayView(row.What, row.Start, row.End, row.Date))],
            [.. rows.Where(row => row.IsClosure).OrderBy(row => row.Date).Select(row => new ClosureSoonView(row.Id, row.Date, row.Start, row.End, row.What, row.Text))]);
    }
}
