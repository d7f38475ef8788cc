using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Support;

/// <summary>Valid things with every detail filled in, so that a test mentions only what it is about. The small clinic they belong to stands in every TestStore.</summary>
public static partial class Sample
{
    /// <summary>The zone of the clinic's only location.</summary>
    public const string Zone = "America/New_York";

    /// <summary>The Monday on which the test clock stands.</summary>
    public static DateOnly Monday { get; } = new(2026, 2, 23);

    public static DateOnly Tuesday => Monday.AddDays(1);

    public static DateOnly Wednesday => Monday.AddDays(2);

    /// <summary>A slot of whole hours, local to the clinic.</summary>
    public static LocalSlot Slot(DateOnly? date = null, int from = 10, int to = 11) => new(date ?? Tuesday, new(from, 0), new(to, 0));

    public static UtcSlot Utc(this LocalSlot slot, string zone = Zone) => ZoneTime.Resolve(slot, zone).Value;

    /// <summary>The instant of a local time at the clinic.</summary>
    public static DateTimeOffset At(DateOnly date, int hour, int minute = 0) => ZoneTime.ResolveInstant(date, new(hour, minute), Zone).Value;

    public static WeekdaySet MondayWednesdayFriday => WeekdaySet.Monday | WeekdaySet.Wednesday | WeekdaySet.Friday;
}
