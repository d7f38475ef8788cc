using IopPortal.Domain;
using IopPortal.Features.Scheduling.Sessions;

namespace IopPortal.Components.Pages.Calendar;

/// <summary>A move that is saved only with something a block cannot ask for: a reason, or which of two times.</summary>
public sealed record BoardMoveAsked(MoveSessionCommand Command, IReadOnlyList<Refusal> Refusals);
