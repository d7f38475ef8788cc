using IopPortal.Components.Ui;
using IopPortal.Domain.Staff;
using IopPortal.Features.Rosters;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Staff;

/// <summary>Name, profession and limits of a colleague.</summary>
public sealed partial class RecordSection(EditStaff editStaff, CurrentActor actors) : CommandPart(actors)
{
    private bool _open;
    private int _version;
    private string? _given;
    private string? _family;
    private Discipline _discipline;
    private int? _caseload;
    private int? _groups;
    private bool _isActive;

    [Parameter, EditorRequired]
    public StaffRosterView View { get; set; } = default!;

    [Parameter]
    public EventCallback Changed { get; set; }

    private void Toggle()
    {
        ForgetRefusals();
        var details = View.Details!;
        (_open, _version, _isActive) = (!_open, View.Version, View.IsActive);
        (_given, _family, _discipline, _caseload, _groups) = (details.GivenName, details.FamilyName, details.Discipline, details.MaxCaseload, details.MaxGroupsPerDay);
    }

    private async Task SaveAsync()
    {
        if (IsStale)
        {
            _version = View.Version; // What is there now stands above the form: saving again means it.
        }

        var details = new StaffDetails(_given ?? "", _family ?? "", _discipline, _caseload ?? -1, _groups ?? -1);
        var done = await SendAsync((actor, cancellation) => editStaff.HandleAsync(actor, new(View.Id, _version, details, _isActive), cancellation));
        await Changed.InvokeAsync();
        if (done is not null)
        {
            _open = false;
        }
    }
}
