using IopPortal.Domain.Calendar;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Calendar.Feeds;

/// <param name="Levels">What this person may choose from, the default first.</param>
/// <param name="Address">Of the place most sessions are at, to show what a lock screen will show; empty without one.</param>
/// <param name="IsForbidden">The clinic lets no staff calendar leave (K32).</param>
public sealed record FeedsView(CalendarOwner Owner, IReadOnlyList<FeedView> Feeds, IReadOnlyList<CalendarLevel> Levels, LocalSlot? Next, string Address, string Zone, bool IsForbidden);
