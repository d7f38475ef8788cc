using IopPortal.Domain.Time;

namespace IopPortal.Features.Attendance;

/// <summary>A sheet of paper to sign on: it names no kind of care.</summary>
public sealed record SignInSheetView(Guid SessionId, LocalSlot When, string Room, IReadOnlyList<string> Names);
