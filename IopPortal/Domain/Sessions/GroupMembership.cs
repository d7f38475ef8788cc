namespace IopPortal.Domain.Sessions;

/// <summary>A client's place in a group, from one date to another; future bookings follow it.</summary>
public sealed class GroupMembership
{
    private GroupMembership()
    {
    }

    public GroupMembership(Guid groupId, Guid clientId, DateOnly from, DateOnly? to, WeekdaySet weekdays, Guid addedBy, string reason, Guid? familyContactId = null)
    {
        GroupId = groupId;
        ClientId = clientId;
        From = from;
        To = to;
        Weekdays = weekdays;
        AddedBy = addedBy;
        Reason = PlainText.Clean(reason);
        FamilyContactId = familyContactId;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid GroupId { get; private init; }

    public Guid ClientId { get; private init; }

    /// <summary>Set when a family contact of the client takes part instead of the client.</summary>
    public Guid? FamilyContactId { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>A subset of the series' days; None means all of them.</summary>
    public WeekdaySet Weekdays { get; private init; }

    /// <summary>The account that added the member.</summary>
    public Guid AddedBy { get; private init; }

    public string Reason { get; private init; } = "";

    public void EndOn(DateOnly lastDay) => To = lastDay;

    public bool Covers(DateOnly date) =>
        From <= date && (To is not { } last || date <= last) && (Weekdays == WeekdaySet.None || Weekdays.Contains(date.DayOfWeek));
}
