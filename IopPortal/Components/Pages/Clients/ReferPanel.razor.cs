using IopPortal.Components.Ui;
using IopPortal.Features.Clients;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>Begins a new stay with a referral.</summary>
public sealed partial class ReferPanel(GetReferralChoices getChoices, ReferClient refer, CurrentActor actors) : ComponentBase
{
    private readonly Attempt _attempt = new();
    private ReferralForm _form = new();
    private ReferralChoicesView? _choices;
    private Guid _key;

    [Parameter, EditorRequired]
    public Guid ClientId { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private async Task OpenAsync()
    {
        var choices = await getChoices.HandleAsync(await actors.GetAsync());
        if (choices.Succeeded)
        {
            _attempt.Clear();
            _key = Guid.CreateVersion7();
            _choices = choices.Value;
            _form = new ReferralForm { Date = _choices.Today };
        }
    }

    private async Task SaveAsync()
    {
        if (await _attempt.RunAsync(async () => (await refer.HandleAsync(await actors.GetAsync(), new(_key, ClientId, _form.Details))).AskFor(nameof(ReferralDetails.ReferralDate), _form.Date)) is { Succeeded: true })
        {
            _choices = null;
            await Changed.InvokeAsync();
        }
    }
}
