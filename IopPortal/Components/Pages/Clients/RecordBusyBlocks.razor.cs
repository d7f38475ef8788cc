using IopPortal.Components.Ui;
using IopPortal.Features.Clients;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Clients;

/// <summary>Weekly stretches in which the client cannot come.</summary>
public sealed partial class RecordBusyBlocks(AddBusyBlock add, RemoveBusyBlock remove, CurrentActor actors) : ComponentBase
{
    private static readonly DayOfWeek[] Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private readonly Attempt _adding = new();
    private readonly Attempt _removing = new();
    private bool _open;
    private Guid _key;
    private string _label = "";
    private DayOfWeek _weekday;
    private TimeOnly? _start;
    private TimeOnly? _end;
    private DateOnly? _from;
    private DateOnly? _to;

    [Parameter, EditorRequired]
    public ClientRecordView Record { get; set; } = default!;

    [Parameter]
    public EventCallback Changed { get; set; }

    private void Open()
    {
        _adding.Clear();
        (_open, _key, _label, _weekday) = (true, Guid.CreateVersion7(), "", DayOfWeek.Monday);
        (_start, _end, _from, _to) = (new(9, 0), new(17, 0), Record.Today, null);
    }

    private async Task AddAsync()
    {
        var command = new AddBusyBlockCommand(_key, Record.Id, _label, _weekday, _start ?? default, _end ?? default, _from ?? default, _to);
        if (await _adding.RunAsync(async () => (await add.HandleAsync(await actors.GetAsync(), command)).AskFor(nameof(command.ValidFrom), _from)) is { Succeeded: true })
        {
            _open = false;
            await Changed.InvokeAsync();
        }
    }

    private async Task RemoveAsync(Guid block)
    {
        if (await _removing.RunAsync(async () => await remove.HandleAsync(await actors.GetAsync(), new(Record.Id, block))) is { Succeeded: true })
        {
            await Changed.InvokeAsync();
        }
    }
}
