using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Features.Rosters;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Staff;

/// <summary>Days and hours off, with the booked sessions that fall into them.</summary>
public sealed partial class TimeOffSection(AddTimeOff addTimeOff, RequestTimeOff requestTimeOff, RemoveTimeOff removeTimeOff, CurrentActor actors) : CommandPart(actors)
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

    [Parameter, EditorRequired]
    public RosterRights Rights { get; set; } = default!;

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private static string Verb(TimeOffView item) => item.Status == TimeOffStatus.Requested ? "Withdraw" : "Remove";

    private void Toggle()
    {
        _open = !_open;
        ForgetRefusals();
        (_key, _from, _to, _start, _end, _reason) = (Guid.CreateVersion7(), Today, null, null, null, null);
    }

    private async Task AddAsync()
    {
        var from = _from ?? default;
        var command = new AddTimeOffCommand(_key, StaffId, from, _to ?? from, _start, _end, _reason ?? "");
        if (await SendAsync(async (actor, cancellation) => WithoutGuess(
            (await (Rights.DecideTimeOff ? addTimeOff.HandleAsync(actor, command, cancellation) : requestTimeOff.HandleAsync(actor, command, cancellation))).AskFor(nameof(AddTimeOffCommand.From), _from))))
        {
            Toggle();
            await Changed.InvokeAsync();
        }
    }

    /// <summary>While there is no first day, nothing can be said about the last.</summary>
    private Result<Guid> WithoutGuess(Result<Guid> result) => result.Succeeded || _from is not null
        ? result
        : Result<Guid>.Refused([.. result.Refusals.Where(refusal => refusal.Field != nameof(AddTimeOffCommand.To))]);

    private async Task RemoveAsync(TimeOffView item)
    {
        await SendAsync((actor, cancellation) => removeTimeOff.HandleAsync(actor, new(StaffId, item.Id, item.Version), cancellation));
        await Changed.InvokeAsync();
    }
}
