using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Authorizations;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>What payers permitted for the client, how far it reaches, and the earlier ones.</summary>
public sealed partial class RecordAuthorization(GetAuthorizations getAuthorizations, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<ClientAuthorizationsView>(actors, changes, navigation)
{
    private const int FewDays = 5;

    private Guid? _itemId;
    private bool _isOpen;

    [Parameter, EditorRequired]
    public Guid ClientId { get; set; }

    protected override object Key => ClientId;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Client(ClientId), Topic.Settings];

    protected override Task<Result<ClientAuthorizationsView>> ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        getAuthorizations.HandleAsync(actor, ClientId, cancellationToken);

    /// <summary>As it is now, so that saving over somebody else's change means it.</summary>
    private AuthorizationView? Item => View is null || _itemId is null ? null : View.Others.Prepend(View.Current).FirstOrDefault(row => row?.Id == _itemId);

    private void Open(AuthorizationView? item) => (_itemId, _isOpen) = (item?.Id, true);

    private async Task CloseAsync(bool saved)
    {
        _isOpen = false;
        if (saved)
        {
            await RefreshAsync();
        }
    }
}
