using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;

namespace IopPortal.Features.Attendance;

/// <summary>A session with what stands at the head of its attendance sheet.</summary>
internal sealed record SessionFacts(
    Session Session,
    string Location,
    string Room,
    IReadOnlyList<SessionLead> Leads,
    Track? Track,
    int Changes,
    DateTimeOffset? AllPresentAt);
