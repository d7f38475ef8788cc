using IopPortal.Components.Wording;
using IopPortal.Domain.Sessions;
using IopPortal.Features.MySchedule;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IopPortal.Components.Pages.My;

/// <summary>What a person has to come to next, and whether there is still time; the minutes run on while the page is open.</summary>
public sealed partial class NextAppointment(TimeProvider clock, IStringLocalizer<MyTexts> text) : ComponentBase, IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    private ITimer? _timer;

    [Parameter, EditorRequired]
    public MySessionView Session { get; set; } = default!;

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter]
    public bool ForStaff { get; set; }

    /// <summary>It has ended while the page was open.</summary>
    [Parameter]
    public EventCallback Over { get; set; }

    private IStringLocalizer<MyTexts> Text => text;

    private DateTimeOffset Now => clock.GetUtcNow();

    private string Eyebrow => (Session.Slot.Start - Now) switch
    {
        { TotalHours: > 12 } => Text["next"],
        { TotalMinutes: >= 1 } left => Text["next.in", ScheduleWords.Length(left, Text)],
        { TotalMinutes: > -1 } => Text["next.now"],
        var gone => Text["next.started", ScheduleWords.Length(gone.Negate(), Text)],
    };

    /// <summary>By the wall of the place; nobody is late for staff's own sessions, nor at a door by video.</summary>
    private TimeOnly? DoorsClose => ForStaff ? null : Local(Session.DoorsClose);

    private TimeOnly? CheckInFrom => Session.Delivery == Delivery.Telehealth || Now >= Session.Slot.Start ? null : Local(Session.CheckIn?.Start);

    private bool IsTooLate => Now > Session.DoorsClose;

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _timer = clock.CreateTimer(_ => _ = InvokeAsync(TellTimeAsync), null, Tick, Tick);
        }
    }

    public void Dispose() => _timer?.Dispose();

    private Task TellTimeAsync()
    {
        StateHasChanged();
        return Session.Slot.End <= Now ? Over.InvokeAsync() : Task.CompletedTask;
    }

    private TimeOnly? Local(DateTimeOffset? instant) => instant is { } moment ? Session.Local.Start.Add(moment - Session.Slot.Start) : null;
}
