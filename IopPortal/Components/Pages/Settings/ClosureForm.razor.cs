using IopPortal.Components.Ui;
using IopPortal.Features.Settings;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Settings;

/// <summary>Closes a day or part of one, and says what that cancels before it is saved.</summary>
public sealed partial class ClosureForm(PreviewClosure previewClosure, AddClosure addClosure, CurrentActor actors, UndoOffer undo) : CommandPart(actors)
{
    private readonly Guid _key = Guid.CreateVersion7();

    private (Guid? Location, Guid? Program) _place;
    private DateOnly? _date;
    private TimeOnly? _start;
    private TimeOnly? _end;
    private string? _reason;
    private ClosurePreview? _preview;

    [Parameter, EditorRequired]
    public ClosuresView View { get; set; } = default!;

    /// <summary>The day it begins with; null leaves it open.</summary>
    [Parameter]
    public DateOnly? Date { get; set; }

    /// <summary>Begins with the first location chosen.</summary>
    [Parameter]
    public bool First { get; set; }

    /// <summary>With the id of the closure; in place of Closed where somebody listens.</summary>
    [Parameter]
    public EventCallback<Guid> Saved { get; set; }

    /// <summary>Saved, or given up.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    private IReadOnlyList<((Guid? Location, Guid? Program) Value, string Text)> Places => PlacesOf(View);

    /// <summary>Locations, then programs.</summary>
    internal static IReadOnlyList<((Guid? Location, Guid? Program) Value, string Text)> PlacesOf(ClosuresView view) =>
    [
        .. view.Locations.Select(location => (((Guid?)location.Id, (Guid?)null), $"{location.Name} (location)")),
        .. view.Programs.Select(program => (((Guid?)null, (Guid?)program.Id), $"{program.Name} (program)")),
    ];

    private string SaveWords => _preview is { Cancelled: > 0 and var count } ? $"Close and cancel {(count == 1 ? "1 session" : $"{count} sessions")}" : "Save closure";

    private ClosedPlace Place => new(_place.Location, _place.Program, _date ?? default, _start, _end);

    private static string Sentence(ClosurePreview preview)
    {
        var begun = preview.Begun == 0 ? "" : preview.Begun == 1 ? " One session has begun already and stays." : $" {preview.Begun} sessions have begun already and stay.";
        return (preview.Cancelled switch
        {
            0 => "No booked session is cancelled by this.",
            1 => $"1 session is cancelled; {People(preview)} will see it.",
            var count => $"{count} sessions are cancelled; {People(preview)} will see it.",
        }) + begun;
    }

    private static string People(ClosurePreview preview) =>
        (preview.Clients == 1 ? "1 client" : $"{preview.Clients} clients") + (preview.Family switch { 0 => "", 1 => " and 1 relative", var family => $" and {family} relatives" });

    protected override Task OnInitializedAsync()
    {
        _date = Date;
        if (First && Places.Count > 0)
        {
            _place = Places[0].Value;
        }

        return PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        _preview = null;
        if (_date is not null && _place != default && (_start is null) == (_end is null))
        {
            _preview = await SendAsync((actor, cancellation) => previewClosure.HandleAsync(actor, Place, cancellation));
        }
    }

    private async Task SaveAsync()
    {
        var saved = Guid.Empty;
        if (await SendAsync(async (actor, cancellation) =>
            {
                var result = await addClosure.HandleAsync(actor, new(_key, Place, _reason ?? ""), cancellation);
                saved = result.Succeeded ? result.Value : Guid.Empty;
                return result.AskFor(nameof(ClosedPlace.Date), _date);
            }))
        {
            undo.Make("The day is closed.", back: Saved.HasDelegate ? "closures/new" : null);
            await (Saved.HasDelegate ? Saved.InvokeAsync(saved) : Closed.InvokeAsync());
        }
    }
}
