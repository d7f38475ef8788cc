using IopPortal.Domain.Calendar;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Calendar.Feeds;

/// <param name="Levels">What this person may choose from, the default first.</param>
/// <param name="Next">With the title, address and room a calendar may tell of it, to show what a lock screen will show.</param>
/// <param name="Title">Discreet; empty for a session of one client, and for a client.</param>
/// <param name="Room">Empty for a client.</param>
/// <param name="IsForbidden">The clinic lets no staff calendar leave (K32).</param>
public sealed record FeedsView(CalendarOwner Owner, IReadOnlyList<FeedView> Feeds, IReadOnlyList<CalendarLevel> Levels, LocalSlot? Next, string Title, string Address, string Room, string Zone, bool IsForbidden);
