using IopPortal.Components.Ui;
using IopPortal.Domain.Staff;
using IopPortal.Features.Rosters;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Staff;

/// <summary>Licences with their expiry, and the booked sessions none of them covers.</summary>
public sealed partial class CredentialsSection(AddCredential addCredential, CurrentActor actors) : CommandPart(actors)
{
    private Guid _key = Guid.CreateVersion7();
    private bool _open;
    private string? _type;
    private string? _number;
    private string? _state;
    private DateOnly? _issued;
    private DateOnly? _expires;
    private DateOnly? _verifiedOn;
    private string? _verifiedBy;
    private string? _supervisor;

    [Parameter, EditorRequired]
    public Guid StaffId { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<CredentialView> Items { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<RosterSessionView> AfterExpiry { get; set; } = [];

    [Parameter]
    public bool MayEdit { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private void Toggle()
    {
        ForgetRefusals();
        (_open, _key) = (!_open, Guid.CreateVersion7());
        (_type, _number, _state, _issued, _expires, _verifiedOn, _verifiedBy, _supervisor) = (Items.Count > 0 ? Items[0].Details.Type : null, null, null, null, null, null, null, null);
    }

    private async Task AddAsync()
    {
        var details = new CredentialDetails(_type ?? "", _number ?? "", _state ?? "", _issued, _expires ?? default, _verifiedOn, _verifiedBy ?? "", _supervisor ?? "");
        if (await SendAsync(async (actor, cancellation) => (await addCredential.HandleAsync(actor, new(_key, StaffId, details), cancellation)).AskFor(nameof(details.Expires), _expires)))
        {
            Toggle();
            await Changed.InvokeAsync();
        }
    }
}
