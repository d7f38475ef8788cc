using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Consents;
using IopPortal.Features.Portal;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace IopPortal.Components.Pages.Letters;

/// <summary>An attendance letter on paper: shown first, written and logged by one press.</summary>
public sealed partial class LetterPage(
    GetLetter getLetter, WriteLetter writeLetter, CurrentActor actors, IOptions<PortalOptions> portal, TimeProvider clock, IJSRuntime script, NavigationManager navigation) : CommandPart(actors)
{
    private LetterView? _letter;
    private IReadOnlyList<Refusal> _refusals = [];
    private (Guid, Guid, string?, string?) _asked;
    private Guid _key;
    private DateOnly? _from;
    private DateOnly? _to;
    private bool _written;
    private bool _forbidden;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "consent")]
    public Guid Consent { get; set; }

    /// <summary>As in the address; anything that is no date is left out.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? To { get; set; }

    private IOptions<PortalOptions> Portal => portal;

    private FormErrors Errors => new(Refusals.Count > 0 ? Refusals : _refusals);

    protected override async Task OnParametersSetAsync()
    {
        if (_asked != (Id, Consent, From, To))
        {
            _asked = (Id, Consent, From, To);
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            _to = DateOnly.TryParseExact(To, "yyyy-MM-dd", out var to) ? to : today.AddDays(-1);
            _from = DateOnly.TryParseExact(From, "yyyy-MM-dd", out var from) ? from : _to.Value.AddDays(-27);
            await ShowAsync();
        }
    }

    private Task ChooseFromAsync(DateOnly? from)
    {
        _from = from;
        return ShowAsync();
    }

    private Task ChooseToAsync(DateOnly? to)
    {
        _to = to;
        return ShowAsync();
    }

    private async Task ShowAsync()
    {
        ForgetRefusals();
        (_key, _written) = (Guid.CreateVersion7(), false); // Another letter than the last.
        var result = await getLetter.HandleAsync(await ActorAsync(), new(Id, Consent, _from ?? default, _to ?? default), Gone);
        result = result.AskFor("From", _from).AskFor("To", _to);
        _letter = result.Succeeded ? result.Value : null;
        _forbidden = result.Refusals.Contains(Refusal.Forbidden);
        _refusals = result.Refusals;
        if (result.Refusals.Contains(Refusal.NotFound))
        {
            navigation.NotFound();
        }
    }

    private async Task WriteAsync()
    {
        if (_letter is { Plan: var plan } && await SendAsync((actor, gone) => writeLetter.HandleAsync(actor, new(_key, plan), gone)))
        {
            _written = true;
            StateHasChanged();
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", Gone, "./js/print.js");
            await module.InvokeVoidAsync("printPage", Gone);
        }
    }
}
