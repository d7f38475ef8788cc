using IopPortal.Components.Ui;
using IopPortal.Domain.Payers;
using IopPortal.Features.Authorizations;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>Adds or changes an authorisation.</summary>
public sealed partial class AuthorizationDialog(SaveAuthorization saveAuthorization, CurrentActor actors) : CommandPart(actors)
{
    private readonly Guid _key = Guid.CreateVersion7();

    private int _version;
    private Guid _payer;
    private string? _number;
    private AuthorizationStatus _status = AuthorizationStatus.ToRequest;
    private AuthorizationUnit _unit;
    private decimal? _allowed;
    private DateOnly? _start;
    private DateOnly? _end;
    private DateOnly? _review;
    private string? _careManager;

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public AuthorizationView? Item { get; set; }

    [Parameter, EditorRequired]
    public Guid EnrollmentId { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<PayerChoice> Payers { get; set; } = [];

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>True when something was saved.</summary>
    [Parameter]
    public EventCallback<bool> OnClose { get; set; }

    private IReadOnlyList<(Guid Value, string Text)> PayerOptions =>
    [
        .. Payers.Select(payer => (payer.Id, payer.Name)),
        .. Item is not null && Payers.All(payer => payer.Id != Item.Details.PayerId) ? [(Item.Details.PayerId, Item.Payer)] : Array.Empty<(Guid, string)>(),
    ];

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _start = Today;
        if (Item is { Details: var details })
        {
            (_version, _payer, _number, _status, _unit) = (Item.Version, details.PayerId, details.Number, details.Status, details.UnitType);
            (_allowed, _start, _end, _review, _careManager) = (details.Allowed, details.Start, details.End, details.NextReview, details.CareManager);
        }
    }

    private void ChoosePayer(Guid id)
    {
        _payer = id;
        if (Item is null && Payers.FirstOrDefault(payer => payer.Id == id) is { } payer)
        {
            _unit = payer.UnitType;
            _review ??= payer.ReviewEveryDays is { } days && _start is { } start ? start.AddDays(days) : null;
        }
    }

    private async Task SaveAsync()
    {
        if (IsStale)
        {
            _version = Item?.Version ?? 0; // What is there now stands behind the dialog: saving again means it.
        }

        var details = new AuthorizationDetails(_payer, _number ?? "", _unit, _allowed ?? -1, _start ?? default, _end ?? default, _review, _status, _careManager ?? "");
        var command = new SaveAuthorizationCommand(Item?.Id, _version, _key, EnrollmentId, details);
        var saved = await SendAsync(async (actor, cancellation) => (await saveAuthorization.HandleAsync(actor, command, cancellation))
            .AskFor(nameof(details.Start), _start).AskFor(nameof(details.End), _end));
        if (saved)
        {
            await OnClose.InvokeAsync(true);
        }
    }
}
