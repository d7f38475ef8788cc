namespace IopPortal.Domain.Sessions;

/// <summary>B6: first in, first out within a priority; the id decides between two who joined in the same second.</summary>
public static class WaitlistOrder
{
    public static IReadOnlyList<WaitlistEntry> Of(IEnumerable<WaitlistEntry> entries) =>
        [.. entries.Where(entry => entry.EndedAt is null).OrderBy(entry => entry.Priority).ThenBy(entry => entry.JoinedAt).ThenBy(entry => entry.Id)];
}
