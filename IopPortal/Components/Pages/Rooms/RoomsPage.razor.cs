using System.Globalization;
using IopPortal.Components.Ui;
using IopPortal.Components.Wording;
using IopPortal.Domain;
using IopPortal.Features.Live;
using IopPortal.Features.Rosters;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Pages.Rooms;

/// <summary>Who is in which room when, by site, with what is free.</summary>
public sealed partial class RoomsPage(ListRooms listRooms, TimeProvider clock, CurrentActor actors, ScheduleChanges changes, NavigationManager navigation)
    : LivePart<RoomsView>(actors, changes, navigation)
{
    private static readonly TimeSpan NowMoves = TimeSpan.FromMinutes(1);

    private ITimer? _minutes;

    /// <summary>A local date, yyyy-MM-dd; anything else means today.</summary>
    [SupplyParameterFromQuery(Name = "date")]
    private string? DateText { get; set; }

    protected override object Key => Date ?? DateOnly.MinValue;

    protected override IReadOnlyCollection<Topic> Topics => View is null ? [Topic.Settings] : [Topic.Settings, Topic.Day(View.Today), Topic.Day(Day)];

    private DateOnly? Date => DateOnly.TryParseExact(DateText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and <= 2100 ? date : null;

    private DateOnly Day => Date ?? View?.Today ?? default;

    protected override void OnAfterRender(bool firstRender)
    {
        base.OnAfterRender(firstRender);
        if (firstRender)
        {
            _minutes = clock.CreateTimer(_ => _ = InvokeAsync(RefreshAsync), null, NowMoves, NowMoves);
        }
    }

    protected override Task<Result<RoomsView>> ReadAsync(Actor actor, CancellationToken cancellationToken) => listRooms.HandleAsync(actor, Date, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        _minutes?.Dispose();
        base.Dispose(disposing);
    }

    private static string Address(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Taken and free stretches as the day goes.</summary>
    private static IEnumerable<(TimeOnly Start, TimeOnly End, RoomSlotView? Slot)> Stretches(RoomOccupancyView room) =>
        room.Slots.Select(slot => (slot.Start, slot.End, (RoomSlotView?)slot)).Concat(room.Free.Select(free => (free.Start, free.End, (RoomSlotView?)null))).OrderBy(stretch => stretch.Start);
}
