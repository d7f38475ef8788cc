namespace IopPortal.Features.MySchedule;

/// <summary>What changed since somebody last looked, soonest first; null ids for an account of neither staff nor client.</summary>
/// <param name="Upto">Ids of the notices behind the list: seeing it acknowledges these and nothing that came later.</param>
public sealed record ChangesView(Guid? StaffId, Guid? ClientId, IReadOnlyList<ChangeView> Changes, IReadOnlyList<Guid> Upto);
