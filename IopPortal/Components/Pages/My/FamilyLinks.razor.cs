using IopPortal.Components.Ui;
using IopPortal.Domain.Clients;
using IopPortal.Features.Families;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.My;

/// <summary>Links by which people close to a client see when and where the client has to be: for the client, and for staff on the record.</summary>
public sealed partial class FamilyLinks(AddFamilyLink add, GetFamilyLinks getLinks, RevokeFamilyLink revoke, CurrentActor actors, ScheduleChanges changes) : CommandPart(actors)
{
    private readonly CurrentActor _actors = actors;
    private FamilyLinksView? _view;
    private NewFamilyLinkView? _made;
    private string _madeFor = "";
    private Guid? _open;
    private Guid _key;
    private int? _days;
    private IDisposable? _subscription;

    /// <summary>Null for the client who is signed in.</summary>
    [Parameter]
    public Guid? ClientId { get; set; }

    private FormErrors Errors => new(Refusals);

    protected override async Task OnParametersSetAsync()
    {
        if (_view is null || (ClientId is { } client && client != _view.ClientId))
        {
            await LoadAsync();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_subscription is null && _view is not null) // Only a live circuit gets here.
        {
            _subscription = changes.Subscribe([Topic.Client(_view.ClientId)], () => InvokeAsync(RefreshAsync));
        }
    }

    protected override void Dispose(bool disposing)
    {
        _subscription?.Dispose();
        base.Dispose(disposing);
    }

    private async Task LoadAsync()
    {
        if (OperationTable.Get("FAM-1").IsOpenTo(await _actors.RolesAsync()))
        {
            var read = await getLinks.HandleAsync(await ActorAsync(), ClientId, Gone);
            _view = read.Succeeded ? read.Value : null;
        }
    }

    private async Task RefreshAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private void Open(Guid person)
    {
        ForgetRefusals();
        (_open, _key, _days, _made) = (person, Guid.CreateVersion7(), FamilyLinkRule.UsualDays, null);
    }

    private async Task MakeAsync(FamilyPersonView person)
    {
        if (await SendAsync((actor, gone) => add.HandleAsync(actor, new(_key, _view!.ClientId, person.Id, _days ?? 0), gone)) is { } made)
        {
            (_made, _madeFor, _open) = (made, person.Name, null);
            await LoadAsync();
        }
    }

    private async Task EndAsync(FamilyLinkView link)
    {
        if (await SendAsync((actor, gone) => revoke.HandleAsync(actor, new(_view!.ClientId, link.Id, link.Version), gone)) is not null || Refusals.Count > 0)
        {
            await LoadAsync();
        }
    }
}
