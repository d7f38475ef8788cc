using IopPortal.Domain.Staff;

namespace IopPortal.Features.ProgramBoard;

/// <summary>What one colleague carries in the week.</summary>
/// <param name="ContactMinutes">With clients; what runs at the same time counts once.</param>
public sealed record StaffLoadView(Guid Id, string Name, Discipline Discipline, int ContactMinutes, int Sessions, IReadOnlyList<BoardPersonView> Caseload, int MaxCaseload)
{
    public bool IsOver => Caseload.Count > MaxCaseload;
}
