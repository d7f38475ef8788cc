using IopPortal.Domain.Time;

namespace IopPortal.Domain.Sessions;

/// <summary>One dated meeting with everyone and everything held for it.</summary>
public sealed partial class Session : Versioned
{
    private readonly List<Booking> _bookings = [];

    private Session()
    {
    }

    public Session(SessionDetails details, LocalSlot slot, UtcSlot utc, DateTimeOffset now)
    {
        Kind = details.Kind;
        Title = PlainText.Clean(details.Title);
        Topic = PlainText.Clean(details.Topic);
        LocationId = details.LocationId;
        TimeZone = details.Zone;
        Delivery = details.Delivery;
        JoinUrl = details.JoinUrl;
        GroupId = details.GroupId;
        SeriesId = details.SeriesId;
        Occurrence = details.SeriesId is null ? null : slot.Date;
        Capacity = details.Capacity;
        Breaks = details.Breaks;
        ChangedAt = now;
        At(slot, utc);
    }

    public Guid? SeriesId { get; private set; }

    /// <summary>The date the rule of its series gives it; it stays when the session is moved. Null outside a series, and once the series gave the date up.</summary>
    public DateOnly? Occurrence { get; private set; }

    public Guid? GroupId { get; private init; }

    public SessionKind Kind { get; private init; }

    public string Title { get; private set; } = "";

    public string Topic { get; private set; } = "";

    public Guid LocationId { get; private set; }

    /// <summary>IANA name of the location's zone, the truth behind the local times.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>The service date: local date of the start (A2).</summary>
    public DateOnly Date { get; private set; }

    public TimeOnly Start { get; private set; }

    public TimeOnly End { get; private set; }

    public DateTimeOffset StartUtc { get; private set; }

    public DateTimeOffset EndUtc { get; private set; }

    public Delivery Delivery { get; private set; }

    public string JoinUrl { get; private set; } = "";

    public SessionStatus Status { get; private set; } = SessionStatus.Scheduled;

    public string CancelReason { get; private set; } = "";

    /// <summary>The closure that called it off; null for any other reason. Reopening brings it back.</summary>
    public Guid? ClosureId { get; private set; }

    /// <summary>Moved or changed apart from its series; survives a series edit (A6).</summary>
    public bool IsException { get; private set; }

    /// <summary>Grows with every change of time, place or status; calendars read it.</summary>
    public int Sequence { get; private set; }

    /// <summary>The last change a calendar would show.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public int? Capacity { get; private set; }

    public IReadOnlyList<SessionBreak> Breaks { get; private set; } = [];

    public IReadOnlyCollection<Booking> Bookings => _bookings;

    public UtcSlot Slot => new(StartUtc, EndUtc);

    /// <summary>None for a session by video.</summary>
    public Guid? RoomId => _bookings.Find(booking => booking.Kind == BookingKind.Room)?.ResourceId;

    public Guid? LeadId => _bookings.Find(booking => booking is { Kind: BookingKind.Staff, Role: BookingRole.Lead })?.ResourceId;

    /// <summary>Clients who hold a place.</summary>
    public IEnumerable<Guid> Clients => _bookings.Where(booking => booking is { Kind: BookingKind.Client, Active: true }).Select(booking => booking.ResourceId);

    /// <summary>Whom the room has to hold, staff not counted.</summary>
    public int People => _bookings.Count(booking => booking is { Kind: BookingKind.Client or BookingKind.Family, Active: true });

    public bool HasStarted(DateTimeOffset now) => StartUtc <= now;

    public Booking Book(BookingKind kind, Guid resourceId, BookingRole role, DateTimeOffset now, int lane = Booking.MainLane, Guid? membershipId = null, Guid? forClient = null)
    {
        var booking = new Booking(Id, kind, resourceId, role, lane, Slot, now) { MembershipId = membershipId, ClientId = forClient };
        _bookings.Add(booking);
        return booking;
    }

    /// <summary>Removes a booking that has no history: the session has not started.</summary>
    public void Unbook(Booking booking) => _bookings.Remove(booking);

    /// <summary>A new time; everything held moves along (A5: never after the start), each in the lane it now belongs in.</summary>
    public Result<Done> MoveTo(LocalSlot slot, UtcSlot utc, DateTimeOffset now, Func<Booking, int>? lane = null)
    {
        if (RefuseChange(now) is { } refusal)
        {
            return refusal;
        }

        At(slot, utc);
        foreach (var booking in _bookings)
        {
            booking.MoveTo(utc, lane?.Invoke(booking) ?? booking.Lane);
        }

        Shown(now);
        return Done.Value;
    }

    /// <summary>Another room, or none for telehealth.</summary>
    public Result<Done> ChangeRoom(Guid? roomId, DateTimeOffset now)
    {
        if (RefuseChange(now) is { } refusal)
        {
            return refusal;
        }

        _bookings.RemoveAll(booking => booking.Kind == BookingKind.Room);
        if (roomId is { } room)
        {
            Book(BookingKind.Room, room, BookingRole.Guest, now);
        }

        Shown(now);
        return Done.Value;
    }

    /// <summary>Somebody else leads; whoever did is free.</summary>
    public Result<Done> LedBy(Guid staffId, DateTimeOffset now)
    {
        if (RefuseChange(now) is { } refusal)
        {
            return refusal;
        }

        _bookings.RemoveAll(booking => booking.Kind == BookingKind.Staff && (booking.Role == BookingRole.Lead || booking.ResourceId == staffId));
        Book(BookingKind.Staff, staffId, BookingRole.Lead, now);
        Shown(now);
        return Done.Value;
    }

    /// <summary>Somebody helps to lead; the lane says whether beside another session (B1).</summary>
    public Result<Done> CoLedBy(Guid staffId, int lane, DateTimeOffset now)
    {
        if (RefuseChange(now) is { } refusal)
        {
            return refusal;
        }

        if (_bookings.Exists(booking => booking.Kind == BookingKind.Staff && booking.ResourceId == staffId))
        {
            return new Refusal("session.leads-already");
        }

        Book(BookingKind.Staff, staffId, BookingRole.CoLead, now, lane);
        Shown(now);
        return Done.Value;
    }

    /// <summary>A co-lead no longer helps; the lead is only ever replaced.</summary>
    public Result<Done> WithoutCoLead(Guid staffId, DateTimeOffset now)
    {
        if (RefuseChange(now) is { } refusal)
        {
            return refusal;
        }

        if (_bookings.RemoveAll(booking => booking.Kind == BookingKind.Staff && booking.Role != BookingRole.Lead && booking.ResourceId == staffId) == 0)
        {
            return Refusal.NotFound;
        }

        Shown(now);
        return Done.Value;
    }

    /// <summary>Calls the session off; nobody is absent because of it (A7). A closure is named, so that reopening brings the session back.</summary>
    public Result<Done> Cancel(string reason, DateTimeOffset now, Guid? closureId = null)
    {
        if (Status == SessionStatus.Cancelled)
        {
            return new Refusal("session.already-cancelled");
        }

        if (PlainText.Check("Reason", reason, 200) is { } missing)
        {
            return missing;
        }

        Status = SessionStatus.Cancelled;
        CancelReason = PlainText.Clean(reason);
        ClosureId = closureId;
        foreach (var booking in _bookings)
        {
            booking.Release();
        }

        Shown(now, apart: closureId is null);
        return Done.Value;
    }

    /// <summary>Takes place after all: everyone and everything that was released is held again, whoever was exempt stays so.</summary>
    public Result<Done> Restore(DateTimeOffset now)
    {
        if (Status != SessionStatus.Cancelled)
        {
            return new Refusal("session.not-cancelled");
        }

        if (HasStarted(now))
        {
            return new Refusal("session.started");
        }

        Status = SessionStatus.Scheduled;
        CancelReason = "";
        ClosureId = null;
        foreach (var booking in _bookings.Where(booking => booking.ExemptReason.Length == 0))
        {
            booking.Hold();
        }

        Shown(now, apart: false);
        return Done.Value;
    }

    public void Describe(string topic, string joinUrl)
    {
        Topic = PlainText.Clean(topic);
        JoinUrl = joinUrl;
        Changed();
    }

    /// <summary>Whoever was booked and is not expected this once, with the reason (C1).</summary>
    public void Exempt(Booking booking, string reason)
    {
        booking.Exempt(reason);
        Changed();
    }

    /// <summary>The client has a place in a group around it now and is taken out of the group for it (B3).</summary>
    public void TakeOutOfGroup(Booking booking)
    {
        booking.MoveTo(Slot, Booking.PullOutLane);
        Changed();
    }

    /// <summary>Why it can no longer be moved; null while it can.</summary>
    public Refusal? RefuseChange(DateTimeOffset now) =>
        Status == SessionStatus.Cancelled ? new Refusal("session.already-cancelled")
        : HasStarted(now) ? new Refusal("session.started")
        : null;

    private void At(LocalSlot slot, UtcSlot utc)
    {
        Date = slot.Date;
        Start = slot.Start;
        End = slot.End;
        StartUtc = utc.Start;
        EndUtc = utc.End;
    }

    /// <param name="apart">Changed on its own, not with its series or its day.</param>
    private void Shown(DateTimeOffset now, bool apart = true)
    {
        IsException |= apart && SeriesId is not null;
        Sequence++;
        ChangedAt = now;
        Changed();
    }
}
