using IopPortal.Domain.Sessions;
using IopPortal.Features.Live;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Whose open pages show a session.</summary>
internal static class SessionTopics
{
    public static Topic[] Of(Session session) =>
    [
        Topic.Session(session.Id),
        Topic.Day(session.Date),
        .. session.GroupId is { } group ? [Topic.Group(group)] : Array.Empty<Topic>(),
        .. session.Bookings.Where(booking => booking.Kind == BookingKind.Staff).Select(booking => Topic.Staff(booking.ResourceId)),
        .. session.Bookings.Where(booking => booking.Kind == BookingKind.Client).Select(booking => Topic.Client(booking.ResourceId)),
    ];
}
