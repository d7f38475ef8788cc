namespace IopPortal.Features.Rosters;

/// <summary>Who works here and what needs doing about it.</summary>
/// <param name="WeekStart">First day of the week the figures are about.</param>
/// <param name="FirstNamesOnly">A client's view: first names and professions, nothing to open.</param>
/// <param name="Next">Ask again after this one for more; null at the end.</param>
public sealed record StaffListView(DateOnly Today, DateOnly WeekStart, IReadOnlyList<StaffRowView> Rows, bool FirstNamesOnly, bool CanInvite, bool SeesAccounts, Guid? Next)
{
    /// <summary>Answers wishes for time off.</summary>
    public bool DecidesTimeOff { get; init; }
}
