using IopPortal.Domain;
using IopPortal.Features.Authorizations;

namespace IopPortal.Features.Scheduling.Tracks;

/// <summary>What admitting to a track would book, before anything is saved.</summary>
/// <param name="Sessions">Over all groups.</param>
/// <param name="WeeklyMinutes">Of a usual week afterwards, with what is booked already.</param>
/// <param name="MinimumMinutes">A week; 0 for a program without.</param>
/// <param name="WhoseMinimum">The payer, or the program where no payer says otherwise.</param>
/// <param name="Refusals">Everything that stands against it.</param>
/// <param name="NeedsReason">Adolescents and adults would sit in one group (B8).</param>
public sealed record TrackAdmissionView(
    IReadOnlyList<TrackAdmissionGroupView> Groups, int Sessions, DateOnly? FirstDate, DateOnly? LastDate, int WeeklyMinutes, int MinimumMinutes, string WhoseMinimum, IReadOnlyList<Refusal> Refusals, bool NeedsReason)
{
    /// <summary>How far the authorisation reaches with every session booked (E3); null where there is none.</summary>
    public ClientCoverView? Cover { get; init; }

    /// <summary>Why a reason is asked for: the authorisation does not reach every session (E4).</summary>
    public IReadOnlyList<Refusal> NotCovered { get; init; } = [];
}
