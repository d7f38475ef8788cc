namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>What this person may do to this session now.</summary>
/// <param name="Series">The series it belongs to, where the person may change that.</param>
public sealed record SessionActionsView(bool MayMove, bool MoveNeedsReason, bool MayCancel, bool MayChangeRoom, RollOffer Roll, SeriesPlace? Series = null)
{
    /// <summary>Gives it to a colleague, adds and removes who helps to lead (SES-7).</summary>
    public bool MayChangeStaff { get; init; }

    /// <summary>A single session of one client that may become a weekly series.</summary>
    public bool MayRepeat { get; init; }

    public static SessionActionsView None { get; } = new(false, false, false, false, RollOffer.None);
}
