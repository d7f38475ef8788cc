namespace IopPortal.Features.Settings;

/// <summary>What came back when a day was opened again.</summary>
/// <param name="RestoredIds">Sessions that take place after all.</param>
/// <param name="ToLookAt">Those that could not come back, and those that came back with something to look at; each with all its reasons.</param>
public sealed record ReopenedView(Guid ClosureId, IReadOnlyList<Guid> RestoredIds, IReadOnlyList<ReopenedSessionView> ToLookAt)
{
    public int Restored => RestoredIds.Count;
}
