namespace IopPortal.Features.Consents;

/// <summary>A letter that says when somebody attended, and nothing of what or why.</summary>
/// <param name="Name">The legal one.</param>
/// <param name="IsProtected">The client follows a track whose records carry the notice against telling on.</param>
public sealed record LetterView(
    LetterPlan Plan, DateOnly Today, string Name, string Recipient, string Purpose, string Site, string Address, string Phone, string WrittenBy, IReadOnlyList<LetterDayView> Days, bool IsProtected)
{
    public int TotalMinutes => Days.Sum(day => day.Minutes);
}
