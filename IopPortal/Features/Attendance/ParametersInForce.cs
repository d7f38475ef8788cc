using IopPortal.Data;
using IopPortal.Domain.Attendance;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance;

/// <summary>The numbers of some programs through time; the row in force on a service date counts, the built-in defaults where there is none.</summary>
public sealed class ParametersInForce
{
    private static readonly AttendanceParameters Defaults = new();

    private readonly ILookup<Guid, (DateOnly ValidFrom, AttendanceParameters Numbers)> _rows;

    private ParametersInForce(ILookup<Guid, (DateOnly ValidFrom, AttendanceParameters Numbers)> rows) => _rows = rows;

    /// <summary>One query, whatever the number of programs.</summary>
    public static async Task<ParametersInForce> LoadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var rows = await db.ProgramParameters.AsNoTracking()
            .Select(row => new { row.ProgramId, row.ValidFrom, row.Attendance })
            .ToListAsync(cancellationToken);
        return Of(rows.Select(row => (row.ProgramId, row.ValidFrom, row.Attendance)));
    }

    /// <summary>Of rows that came with something else.</summary>
    public static ParametersInForce Of(IEnumerable<(Guid ProgramId, DateOnly ValidFrom, AttendanceParameters Numbers)> rows) =>
        new(rows.ToLookup(row => row.ProgramId, row => (row.ValidFrom, row.Numbers)));

    public AttendanceParameters On(Guid? programId, DateOnly date) =>
        programId is { } id
            ? _rows[id].Where(row => row.ValidFrom <= date).OrderByDescending(row => row.ValidFrom).Select(row => row.Numbers).FirstOrDefault() ?? Defaults
            : Defaults;
}
