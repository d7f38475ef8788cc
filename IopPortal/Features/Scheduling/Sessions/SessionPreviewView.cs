using IopPortal.Domain;
using IopPortal.Features.Authorizations;
using IopPortal.Features.Scheduling.Conflicts;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>A plan, date by date.</summary>
/// <param name="Refusals">What is wrong with the plan as a whole.</param>
/// <param name="NeedsReason">At least one kept date is saved only with a reason.</param>
public sealed record SessionPreviewView(IReadOnlyList<PreviewDateView> Dates, IReadOnlyList<Refusal> Refusals, bool NeedsReason, bool MayOverride)
{
    /// <summary>What would let every wanted date be booked; each was checked and fits.</summary>
    public IReadOnlyList<WayOut> Ways { get; init; } = [];

    /// <summary>How far the authorisation reaches with the kept dates booked (E3); null where there is none, or none to be seen.</summary>
    public ClientCoverView? Cover { get; init; }

    public int Booked => Dates.Count(date => date.State is PreviewState.Fits or PreviewState.NeedsReason);

    /// <summary>Dates a person has to decide about.</summary>
    public int Open => Dates.Count(date => date.State is PreviewState.Blocked or PreviewState.Undecided);
}
