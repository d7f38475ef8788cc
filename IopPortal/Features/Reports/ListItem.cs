using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Reports;

/// <summary>One row behind a number of a report, as far as its kind has something to say.</summary>
internal sealed record ListItem
{
    public Guid Id { get; init; }

    /// <summary>What the list is ordered by, before the id.</summary>
    public DateOnly Date { get; init; }

    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    public Guid? SessionId { get; init; }

    public SessionKind? Kind { get; init; }

    public string? Group { get; init; }

    public string? Track { get; init; }

    public Guid? ClientId { get; init; }

    public string? Client { get; init; }

    public string? Staff { get; init; }

    public AttendanceStatus? Status { get; init; }

    public string? Cause { get; init; }

    /// <summary>Minutes.</summary>
    public int? Planned { get; init; }

    /// <summary>Minutes.</summary>
    public int? Delivered { get; init; }

    public DateOnly? Admitted { get; init; }

    public DateOnly? Discharged { get; init; }

    public DischargeReason? Reason { get; init; }

    public DateOnly? FirstSession { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>A group goes by its name, any other session by what it is: titles of single sessions can name somebody.</summary>
    public object? Session => Group ?? (object?)Kind;

    public int? Stayed => Discharged?.DayNumber - Admitted?.DayNumber + 1;

    public int? Waited => FirstSession?.DayNumber - Date.DayNumber;
}
