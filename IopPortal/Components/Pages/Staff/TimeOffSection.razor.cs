using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Features.Rosters;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Staff;

/// <summary>Days and hours off, with the booked sessions that fall into them.</summary>
public sealed partial class TimeOffSection(AddTimeOff addTimeOff, RemoveTimeOff removeTimeOff, CurrentActor actors) : CommandPart(actors)
{
    private Guid _key = Guid.CreateVersion7();
    private bool _open;
    private DateOnly? _from;
    private DateOnly? _to;
    private TimeOnly? _start;
    private TimeOnly? _end;
    private string? _reason;

    [Parameter, EditorRequired]
    public Guid StaffId { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<TimeOffView> Items { get; set; } = [];

    [Parameter]
    public bool MayEdit { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private static string Days(TimeOffView item) =>
        (item.From == item.To ? When.Date(item.From) : $"{When.Date(item.From)} – {When.Date(item.To)}")
        + (item is { Start: { } start, End: { } end } ? $", {When.Range(start, end)}" : "");

    private void Toggle()
    {
        _open = !_open;
        ForgetRefusals();
        (_key, _from, _to, _start, _end, _reason) = (Guid.CreateVersion7(), Today, null, null, null, null);
    }

    private async Task AddAsync()
    {
        var from = _from ?? default;
        if (await SendAsync(async (actor, cancellation) => WithoutGuess(
            (await addTimeOff.HandleAsync(actor, new(_key, StaffId, from, _to ?? from, _start, _end, _reason ?? ""), cancellation)).AskFor(nameof(AddTimeOffCommand.From), _from))))
        {
            Toggle();
            await Changed.InvokeAsync();
        }
    }

    /// <summary>While there is no first day, nothing can be said about the last.</summary>
    private Result<Guid> WithoutGuess(Result<Guid> result) => result.Succeeded || _from is not null
        ? result
        : Result<Guid>.Refused([.. result.Refusals.Where(refusal => refusal.Field != nameof(AddTimeOffCommand.To))]);

    private async Task RemoveAsync(Guid id)
    {
        await SendAsync((actor, cancellation) => removeTimeOff.HandleAsync(actor, StaffId, id, cancellation));
        await Changed.InvokeAsync();
    }
}
