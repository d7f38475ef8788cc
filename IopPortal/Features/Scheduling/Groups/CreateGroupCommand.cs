using IopPortal.Features.Scheduling.SeriesEdits;

namespace IopPortal.Features.Scheduling.Groups;

/// <param name="Key">Made by the page; the same command twice makes one group.</param>
/// <param name="Decisions">About the dates that do not simply fit, as the preview showed them.</param>
public sealed record CreateGroupCommand(Guid Key, GroupDraft Draft, IReadOnlyList<SeriesDecision> Decisions);
