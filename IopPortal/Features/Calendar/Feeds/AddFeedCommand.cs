using IopPortal.Domain.Calendar;

namespace IopPortal.Features.Calendar.Feeds;

/// <param name="Key">Made by the page; the same command twice makes one link.</param>
public sealed record AddFeedCommand(Guid Key, CalendarChoice Choice);
