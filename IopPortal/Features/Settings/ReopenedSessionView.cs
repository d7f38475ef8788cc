using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Settings;

/// <summary>A session a closure had cancelled, and what stands against it now.</summary>
/// <param name="Title">Empty for a session of one client: its kind stands for it.</param>
/// <param name="IsRestored">It takes place; the reasons are worth a look. Otherwise they keep it cancelled.</param>
public sealed record ReopenedSessionView(Guid Id, string Title, SessionKind Kind, LocalSlot When, bool IsRestored, IReadOnlyList<Refusal> Reasons);
