using IopPortal.Components.Wording;
using IopPortal.Features.Rosters;

namespace IopPortal.Components.Pages.Staff;

/// <summary>How a colleague's load is said against what was agreed.</summary>
internal static class RosterWords
{
    /// <summary>"26 clients, at most 24 agreed", "4 groups on Tue, Mar 3, at most 3 agreed"; nothing within the limits.</summary>
    public static IEnumerable<string> Limits(StaffRowView row)
    {
        if (row.IsOverCaseload)
        {
            yield return $"{row.Caseload} clients, at most {row.MaxCaseload} agreed";
        }

        foreach (var (date, groups) in row.DaysOver)
        {
            yield return Groups(date, groups, row.MaxGroupsPerDay);
        }
    }

    public static string Groups(DateOnly date, int groups, int limit) => $"{groups} groups on {When.Date(date)}, at most {limit} agreed";
}
