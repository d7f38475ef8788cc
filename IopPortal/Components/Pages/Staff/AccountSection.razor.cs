using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Accounts;
using IopPortal.Features.Rosters;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Staff;

/// <summary>An account's roles, whether it may sign in, and its one-time links.</summary>
public sealed partial class AccountSection(SetRoles setRoles, SetAccountEnabled setAccountEnabled, StartPasswordReset startPasswordReset, CurrentActor actors) : CommandPart(actors)
{
    private readonly HashSet<PortalRole> _roles = [];

    private bool _open;
    private string _stamp = "";
    private string? _link;
    private bool _wasInvitation;

    [Parameter, EditorRequired]
    public AccountView Account { get; set; } = default!;

    [Parameter, EditorRequired]
    public RosterRights Rights { get; set; } = default!;

    [Parameter]
    public bool HasStaff { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private bool IsInvitation => Account.State is AccountState.Invited or AccountState.InvitationEnded;

    private void Toggle()
    {
        ForgetRefusals();
        (_open, _stamp, _link) = (!_open, Account.Stamp, null);
        _roles.Clear();
        _roles.UnionWith(Account.Roles);
    }

    private async Task SaveRolesAsync()
    {
        if (IsStale)
        {
            _stamp = Account.Stamp; // What is there now stands above the form: saving again means it.
        }

        var done = await SendAsync((actor, cancellation) => setRoles.HandleAsync(actor, new(Account.Id, _stamp, [.. _roles]), cancellation));
        await Changed.InvokeAsync();
        if (done is not null)
        {
            _open = false;
        }
    }

    private async Task SwitchAsync()
    {
        _link = null;
        await SendAsync((actor, cancellation) => setAccountEnabled.HandleAsync(actor, new(Account.Id, Account.State == AccountState.Disabled), cancellation));
        await Changed.InvokeAsync();
    }

    private async Task MakeLinkAsync()
    {
        _wasInvitation = IsInvitation;
        _link = await SendAsync((actor, cancellation) => startPasswordReset.HandleAsync(actor, Account.Id, cancellation));
        await Changed.InvokeAsync();
    }
}
