using IopPortal.Components.Ui;
using IopPortal.Features.Clients;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>Records a new client; everything typed stays until it is saved.</summary>
public sealed partial class ClientNewPage(GetReferralChoices getChoices, CreateClient create, CurrentActor actors, NavigationManager navigation) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly Attempt _attempt = new();
    private readonly ClientForm _form = new();
    private readonly ReferralForm _referral = new();
    private readonly Guid _key = Guid.CreateVersion7(); // One form makes one client.
    private CancellationToken _closed;
    private ReferralChoicesView? _choices;
    private bool _withReferral = true;
    private bool _mayBeKnown;
    private bool _isSomebodyElse;

    protected override async Task OnInitializedAsync()
    {
        _closed = _closing.Token;
        var choices = await getChoices.HandleAsync(await actors.GetAsync(), _closed);
        if (!choices.Succeeded)
        {
            navigation.NotFound();
            return;
        }

        _choices = choices.Value;
        _referral.Date = _choices.Today;
        if (_choices.Programs is [{ } only])
        {
            _referral.ProgramId = only.Id;
            _referral.Weeks = only.DefaultWeeks;
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private async Task SaveAsync()
    {
        var command = new CreateClientCommand(_key, _form.Person, _form.Contact, _withReferral ? _referral.Details : null, _isSomebodyElse);
        var result = await _attempt.RunAsync(async () => (await create.HandleAsync(await actors.GetAsync(), command, _closed))
            .AskFor(nameof(ClientPerson.BirthDate), _form.BirthDate)
            .AskFor(nameof(ReferralDetails.ReferralDate), _referral.Date));
        _mayBeKnown |= _attempt.Errors.Has("client.known-already");
        if (result is { Succeeded: true } saved)
        {
            navigation.NavigateTo($"/clients/{saved.Value}");
        }
    }
}
