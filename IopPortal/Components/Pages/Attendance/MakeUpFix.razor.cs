using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Features.Attendance.MakeUps;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Attendance;

/// <summary>The best make-up for a week that falls short, booked in one click, with the other times behind a second.</summary>
public sealed partial class MakeUpFix(BookMakeUp book, CurrentActor actors, UndoOffer undo) : CommandPart(actors)
{
    private Guid _key = Guid.CreateVersion7();
    private bool _all;
    private string _reason = "";
    private MakeUpOfferView? _asked; // Refused for want of a reason.

    [Parameter, EditorRequired]
    public ClientRescueView Rescue { get; set; } = default!;

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>A place was booked.</summary>
    [Parameter]
    public EventCallback Booked { get; set; }

    private MakeUpOfferView? Best => Rescue.Offers.Count > 0 ? Rescue.Offers[0] : null;

    private IReadOnlyList<MakeUpOfferView> Others => [.. Rescue.Offers.Skip(1)];

    private string OtherTimes => Words.Count(Others.Count, "other time");

    private string Label(string verb, MakeUpOfferView offer) => $"{verb} for {Rescue.Name} on {When.Slot(offer.When)}";

    private async Task BookAsync(MakeUpOfferView offer)
    {
        if (await SendAsync((actor, cancellation) => book.HandleAsync(actor, new(_key, Rescue.ClientId, offer.SessionId, Rescue.Missed?.SessionId, _reason), cancellation)))
        {
            _key = Guid.CreateVersion7();
            _all = false;
            Forget();
            undo.Make($"Make-up booked for {Rescue.Name}: {When.Slot(offer.When, Today)}.");
        }

        else if (Refusals.Any(refusal => refusal.Code == "override.reason"))
        {
            _asked = offer;
            return;
        }

        await Booked.InvokeAsync(); // Refused or booked, the offers may have changed.
    }

    private void Forget()
    {
        (_asked, _reason) = (null, "");
        ForgetRefusals();
    }
}
