using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Features.Live;
using IopPortal.Features.Rosters;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Staff;

/// <summary>Who works here, who can sign in, and what needs doing about it: the administrator's home.</summary>
public sealed partial class StaffListPage(ListStaff listStaff, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<StaffListView>(actors, changes, navigation)
{
    [SupplyParameterFromQuery]
    private bool All { get; set; }

    [SupplyParameterFromQuery]
    private Guid? After { get; set; }

    [SupplyParameterFromQuery]
    private string? Week { get; set; }

    private bool IsNextWeek => Week == "next";

    protected override object Key => (All, After, Week);

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Roster];

    private string? Subtitle => View is null || View.FirstNamesOnly ? null : $"Week of {When.Dates(View.WeekStart, View.WeekStart.AddDays(6))}";

    private IReadOnlyList<StaffRowView> Attention => [.. View?.Rows.Where(row => row.NeedsAttention || (View.DecidesTimeOff && row.IsActive && row.IsOverLimit)) ?? []];

    protected override Task<Result<StaffListView>> ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        listStaff.HandleAsync(actor, All, After, IsNextWeek ? 1 : 0, cancellationToken);

    private string Reason(StaffRowView row) => Words.Join([.. Licence(row), .. Account(row), .. View!.DecidesTimeOff ? RosterWords.Limits(row) : []]);

    private IEnumerable<string> Licence(StaffRowView row)
    {
        var days = (row.Expires ?? View!.Today).DayNumber - View!.Today.DayNumber;
        if (row.Credentials is CredentialState.Expired)
        {
            yield return $"the licence expired on {When.Date(row.Expires!.Value)}";
        }
        else if (row.Credentials is CredentialState.Within7Days or CredentialState.Within30Days)
        {
            yield return days == 0 ? "the licence expires today" : days == 1 ? "the licence expires tomorrow" : $"the licence expires in {days} days";
        }
    }

    private static IEnumerable<string> Account(StaffRowView row)
    {
        if (row.Account switch
        {
            AccountState.NoAccount => "there is no account to sign in with",
            AccountState.InvitationEnded => "the invitation ended unused: send a new one",
            AccountState.Locked => "signing in waits after several wrong passwords",
            _ => null,
        } is { } words)
        {
            yield return words;
        }
    }
}
