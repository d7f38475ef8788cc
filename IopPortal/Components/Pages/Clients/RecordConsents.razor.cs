using System.Globalization;
using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Features.Consents;
using IopPortal.Features.Live;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>To whom the client lets the clinic tell what, the letters that go out under it, and what went out.</summary>
public sealed partial class RecordConsents(
    GetConsents getConsents, RecordConsent record, RevokeConsent revoke, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<ConsentsView>(actors, changes, navigation)
{
    private bool _open;
    private Guid _key;
    private string _recipient = "";
    private string _purpose = "";
    private string _scope = "";
    private DateOnly? _start;
    private DateOnly? _expires;

    [Parameter, EditorRequired]
    public Guid ClientId { get; set; }

    protected override object Key => ClientId;

    protected override IReadOnlyCollection<Topic> Topics => [Topic.Client(ClientId)];

    private FormErrors Errors => new(Refusals);

    protected override Task<Result<ConsentsView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => getConsents.HandleAsync(actor, ClientId, cancellationToken);

    private static string WhyNot(ConsentsView view) => view.Consents is not [var last, ..] ? "No consent is recorded."
        : last.Revoked is { } revoked ? $"The consent for {last.Recipient} was revoked on {When.Date(revoked)}."
        : last.Start > view.Today ? $"The consent for {last.Recipient} holds from {When.Date(last.Start)} on."
        : $"The consent for {last.Recipient} ended on {When.Date(last.Expires ?? view.Today)}.";

    private static string State(ConsentView consent, DateOnly today) =>
        consent.Revoked is { } revoked ? $"Revoked {When.DayWithin(revoked, today)}"
        : consent.Expires is { } last && last < today ? $"Ended {When.DayWithin(last, today)}"
        : consent.Start > today ? $"From {When.DayWithin(consent.Start, today)}"
        : "Holds";

    private static string LetterFor(ConsentView consent, ConsentsView view, Guid client) => string.Create(
        CultureInfo.InvariantCulture, $"/clients/{client}/letter?consent={consent.Id}&from={view.LetterFrom:yyyy-MM-dd}&to={view.Today:yyyy-MM-dd}");

    private string LetterFor(ConsentView consent, ConsentsView view) => LetterFor(consent, view, ClientId);

    private void Open()
    {
        ForgetRefusals();
        (_open, _key, _recipient, _purpose, _scope) = (true, Guid.CreateVersion7(), "", "Proof of attendance", "Dates attended and hours");
        (_start, _expires) = (View!.Today, View.Today.AddDays(90));
    }

    private async Task RecordAsync()
    {
        var command = new RecordConsentCommand(_key, ClientId, _recipient, _purpose, _scope, _start ?? default, _expires);
        if (await SendAsync(async (actor, gone) => (await record.HandleAsync(actor, command, gone)).AskFor(nameof(command.Start), _start)))
        {
            _open = false;
            await RefreshAsync();
        }
    }

    private async Task RevokeAsync(ConsentView consent)
    {
        await SendAsync((actor, gone) => revoke.HandleAsync(actor, new(ClientId, consent.Id, consent.Version), gone));
        await RefreshAsync();
    }
}
