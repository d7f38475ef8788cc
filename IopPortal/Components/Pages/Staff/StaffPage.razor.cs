using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Rosters;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Staff;

/// <summary>A colleague's page: week, hours, time off, licences, record and account.</summary>
public sealed partial class StaffPage(GetStaffRoster getStaffRoster, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<StaffRosterView>(actors, changes, navigation)
{
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery]
    private string? Week { get; set; }

    private bool IsNextWeek => Week == "next";

    protected override object Key => Id;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Staff(Id)];

    private string? Subtitle => View switch
    {
        null => null,
        { Details: { } details } => $"{EnumWords.For(details.Discipline)} · {When.Minutes(View.ContactMinutes)} with clients this week, {When.Minutes(View.NextWeek.Sum(day => day.ContactMinutes))} next week",
        _ => "Account without a staff record",
    };

    protected override Task<Result<StaffRosterView>> ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        getStaffRoster.HandleAsync(actor, Id, cancellationToken);
}
