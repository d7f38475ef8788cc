using IopPortal.Components.Ui;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Attendance.CheckIns;
using IopPortal.Features.MySchedule;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.My;

/// <summary>Says "I am here" with the code on the tablet; there only around the start of an own session.</summary>
public sealed partial class SelfCheckIn(CheckInByCode checkIn, CurrentActor actors, TimeProvider clock) : CommandPart(actors)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    private ITimer? _timer;
    private string _code = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<MySessionView> Sessions { get; set; } = [];

    /// <summary>Something changed that the page shows.</summary>
    [Parameter]
    public EventCallback Arrived { get; set; }

    private MySessionView? Current => Sessions.FirstOrDefault(session =>
        session is { IsCancelled: false, Delivery: not Delivery.Telehealth, Status: null or AttendanceStatus.Expected or AttendanceStatus.CheckedIn } && IsOpen(session.CheckIn));

    private bool IsOpen(UtcSlot? window) => clock.GetUtcNow() is var now && window?.Start <= now && now <= window?.End;

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _timer = clock.CreateTimer(_ => _ = InvokeAsync(StateHasChanged), null, Tick, Tick);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _timer?.Dispose();
        base.Dispose(disposing);
    }

    private async Task CheckInAsync()
    {
        if (await SendAsync((actor, cancellation) => checkIn.HandleAsync(actor, _code, cancellation)) is not null)
        {
            _code = "";
            await Arrived.InvokeAsync();
        }
    }
}
