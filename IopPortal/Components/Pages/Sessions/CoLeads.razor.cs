using IopPortal.Components.Ui;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Scheduling.Substitutes;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Sessions;

/// <summary>Who helps to lead one session, added and removed here; somebody booked elsewhere only with a reason (B1).</summary>
public sealed partial class CoLeads(GetBookingChoices getChoices, AddCoLead addCoLead, RemoveCoLead removeCoLead, CurrentActor actors, UndoOffer undo) : CommandPart(actors)
{
    private IReadOnlyList<(Guid Value, string Text)>? _staff; // Null until asked for.
    private Guid _chosen;
    private string? _reason;
    private bool _askReason;

    [Parameter, EditorRequired]
    public SessionView Session { get; set; } = default!;

    [Parameter]
    public EventCallback Changed { get; set; }

    private IEnumerable<SessionPersonView> Helping => Session.Staff.Where(person => person.Role != BookingRole.Lead);

    private async Task OpenAsync()
    {
        (_chosen, _reason, _askReason) = (Guid.Empty, null, false);
        var choices = await SendAsync((actor, cancellation) => getChoices.HandleAsync(actor, null, Session.Kind, Session.Date, cancellation));
        _staff = choices is null ? null : [.. choices.Staff.Where(one => Session.Staff.All(person => person.Id != one.Id)).Select(one => (one.Id, one.Name))];
    }

    private void Close()
    {
        _staff = null;
        ForgetRefusals();
    }

    private async Task AddAsync()
    {
        if (await SendAsync((actor, cancellation) => addCoLead.HandleAsync(actor, new(Session.Id, Session.Version, _chosen, _reason ?? ""), cancellation)) is not null)
        {
            Close();
            undo.Make("The co-lead is added.");
        }

        _askReason = Refusals.AskReason();
        await Changed.InvokeAsync();
    }

    private async Task RemoveAsync(Guid staffId)
    {
        if (await SendAsync((actor, cancellation) => removeCoLead.HandleAsync(actor, new(Session.Id, Session.Version, staffId), cancellation)) is not null)
        {
            undo.Make("The co-lead is removed.");
        }

        await Changed.InvokeAsync();
    }
}
