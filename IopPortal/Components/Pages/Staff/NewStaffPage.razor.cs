using IopPortal.Components.Ui;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Staff;
using IopPortal.Features.Rosters;

namespace IopPortal.Components.Pages.Staff;

/// <summary>Adds a colleague with an account and roles, and shows the invitation once.</summary>
public sealed partial class NewStaffPage(CreateStaff createStaff, CurrentActor actors) : CommandPart(actors)
{
    private readonly HashSet<PortalRole> _roles = [];

    private Guid _key = Guid.CreateVersion7();
    private bool _isStaff = true;
    private string? _given;
    private string? _family;
    private string? _display;
    private string? _email;
    private Discipline _discipline = Discipline.Lcsw;
    private int? _caseload = 24;
    private int? _groups = 3;
    private InvitedAccount? _invited;

    private async Task SaveAsync()
    {
        var staff = _isStaff ? new StaffDetails(_given ?? "", _family ?? "", _discipline, _caseload ?? -1, _groups ?? -1) : null;
        _invited = await SendAsync((actor, cancellation) =>
            createStaff.HandleAsync(actor, new(_key, staff, _display ?? "", _email ?? "", [.. _roles]), cancellation));
    }

    private void StartOver()
    {
        _key = Guid.CreateVersion7();
        (_given, _family, _display, _email, _invited) = (null, null, null, null, null);
        _roles.Clear();
    }
}
