using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;

namespace IopPortal.Features.Scheduling.Substitutes;

/// <summary>A session of somebody who is out.</summary>
/// <param name="Title">Empty for a session of one client: its kind stands for it.</param>
/// <param name="Candidates">Qualified, licensed on the date, free and at work; the best first.</param>
/// <param name="Best">Nobody else's best at the same time; null where nobody is left.</param>
/// <param name="Unavailable">The others, each with the first reason against.</param>
public sealed record SessionToCoverView(
    Guid Id,
    int Version,
    string Title,
    SessionKind Kind,
    TimeOnly Start,
    TimeOnly End,
    BookingRole Role,
    int Clients,
    bool MayCallOff,
    IReadOnlyList<SubstituteCandidate> Candidates,
    Guid? Best,
    IReadOnlyList<Refusal> Unavailable);
