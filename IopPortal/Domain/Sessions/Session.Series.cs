namespace IopPortal.Domain.Sessions;

/// <summary>What a session does with its series.</summary>
public sealed partial class Session
{
    /// <summary>Follows its series to where that now stands: the session is no exception any more. Ask <see cref="RefuseChange"/> first.</summary>
    /// <param name="occurrence">The date the rule gives it.</param>
    /// <param name="lane">The lane each booking belongs in at the new time.</param>
    public void Follow(Guid seriesId, DateOnly occurrence, SeriesMeeting meeting, SeriesTarget target, IReadOnlyList<SessionBreak> breaks, DateTimeOffset now, Func<Booking, int> lane)
    {
        (SeriesId, Occurrence, IsException, Capacity) = (seriesId, occurrence, false, target.Capacity);
        var other = Slot != meeting.Utc || RoomId != target.RoomId || !LeadsAs(target);
        if (!LeadsAs(target))
        {
            _bookings.RemoveAll(booking => booking.Kind == BookingKind.Staff && !target.Staff.Contains(new(booking.ResourceId, booking.Role)));
            foreach (var staff in target.Staff.Where(staff => !_bookings.Exists(booking => booking.Kind == BookingKind.Staff && booking.ResourceId == staff.StaffId)))
            {
                Book(BookingKind.Staff, staff.StaffId, staff.Role, now);
            }
        }

        if (RoomId != target.RoomId)
        {
            _bookings.RemoveAll(booking => booking.Kind == BookingKind.Room);
            if (target.RoomId is { } room)
            {
                Book(BookingKind.Room, room, BookingRole.Guest, now);
            }
        }

        At(meeting.Local, meeting.Utc);
        Breaks = breaks;
        _bookings.ForEach(booking => booking.MoveTo(meeting.Utc, lane(booking)));
        if (other)
        {
            Shown(now, apart: false);
        }
        else
        {
            Changed();
        }
    }

    /// <summary>Stays as it is although its series changes, and is an exception from now on.</summary>
    public void StandApart()
    {
        IsException = true;
        Changed();
    }

    /// <summary>Was put somewhere else than the rule says when its series was made.</summary>
    public void StandApart(DateOnly occurrence) => (Occurrence, IsException) = (occurrence, true);

    /// <summary>Belongs to another part of its series from now on; nothing anybody sees changes.</summary>
    /// <param name="occurrence">The date it stands for there; null once the series has none for it.</param>
    public void BelongTo(Guid seriesId, DateOnly? occurrence)
    {
        (SeriesId, Occurrence) = (seriesId, occurrence);
        Changed();
    }

    /// <summary>Begins a series: this is its first date.</summary>
    public void Begin(Guid seriesId) => (SeriesId, Occurrence) = (seriesId, Date);

    private bool LeadsAs(SeriesTarget target) => _bookings
        .Where(booking => booking.Kind == BookingKind.Staff).Select(booking => new SeriesStaff(booking.ResourceId, booking.Role)).ToHashSet().SetEquals(target.Staff);
}
