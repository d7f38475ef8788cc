using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Rosters;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Staff;

/// <summary>The weekly stretches somebody works, from when to when they hold.</summary>
public sealed partial class HoursSection(AddWorkingHours addWorkingHours, EndWorkingHours endWorkingHours, CurrentActor actors) : CommandPart(actors)
{
    private readonly HashSet<DayOfWeek> _days = [];

    private Guid _key = Guid.CreateVersion7();
    private bool _open;
    private Guid? _ending;
    private TimeOnly? _start = new(9, 0);
    private TimeOnly? _end = new(17, 0);
    private DateOnly? _validFrom;
    private DateOnly? _validTo;
    private DateOnly? _lastDay;

    [Parameter, EditorRequired]
    public Guid StaffId { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<WorkingHoursView> Items { get; set; } = [];

    [Parameter]
    public bool MayEdit { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private string? WeekdayError => Refusals.FirstOrDefault(refusal => refusal.Field == "Weekdays") is { } refusal ? Words.For(refusal) : null;

    private string Validity(WorkingHoursView item) => item switch
    {
        { ValidTo: { } last } => $"until {When.DateWithYear(last)}",
        _ when item.ValidFrom > Today => $"from {When.DateWithYear(item.ValidFrom)}",
        _ => "",
    };

    private void Set(DayOfWeek day, bool wanted) => _ = wanted ? _days.Add(day) : _days.Remove(day);

    private void Toggle()
    {
        ForgetRefusals();
        (_open, _ending, _key, _validFrom, _validTo) = (!_open, null, Guid.CreateVersion7(), Today, null);
        _days.Clear();
    }

    private void StartEnding(WorkingHoursView item)
    {
        ForgetRefusals();
        (_open, _ending, _lastDay) = (false, _ending == item.Id ? null : item.Id, Today);
    }

    private async Task AddAsync()
    {
        var command = new AddWorkingHoursCommand(_key, StaffId, WeekdaySets.Of(_days), _start ?? default, _end ?? default, _validFrom ?? default, _validTo);
        if (await SendAsync(async (actor, cancellation) => (await addWorkingHours.HandleAsync(actor, command, cancellation)).AskFor(nameof(command.ValidFrom), _validFrom)))
        {
            Toggle();
            await Changed.InvokeAsync();
        }
    }

    private async Task EndAsync()
    {
        if (await SendAsync(async (actor, cancellation) => (await endWorkingHours.HandleAsync(actor, new(StaffId, _ending ?? default, _lastDay ?? default), cancellation)).AskFor(nameof(EndWorkingHoursCommand.LastDay), _lastDay)) is not null)
        {
            _ending = null;
            await Changed.InvokeAsync();
        }
    }
}
