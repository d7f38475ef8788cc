namespace IopPortal.Features.Scheduling.Groups;

/// <summary>A page of groups by name.</summary>
/// <param name="Today">The clinic's date, for words like "tomorrow".</param>
/// <param name="HasMore">More follow after the last one shown.</param>
/// <param name="MayCreate">Whether whoever looks may create a group.</param>
public sealed record GroupListView(IReadOnlyList<GroupRow> Groups, DateOnly Today, bool HasMore, bool MayCreate);
