namespace IopPortal.Features.Rosters;

/// <summary>Everything about a colleague that the reader may see.</summary>
/// <param name="Id">Of the staff record, or of the account where there is no record.</param>
/// <param name="Details">Null for an account without a staff record.</param>
/// <param name="Account">Null where there is none, or where the reader may not see it.</param>
/// <param name="AfterExpiry">Booked sessions that need a licence on a date none covers (B5).</param>
public sealed record StaffRosterView(
    Guid Id,
    int Version,
    string Name,
    StaffDetails? Details,
    bool IsActive,
    bool IsOwn,
    DateOnly Today,
    RosterRights Rights,
    AccountView? Account,
    IReadOnlyList<RosterDayView> Week,
    IReadOnlyList<WorkingHoursView> Hours,
    IReadOnlyList<TimeOffView> TimeOff,
    IReadOnlyList<CredentialView> Credentials,
    IReadOnlyList<RosterSessionView> AfterExpiry)
{
    /// <summary>The seven days after this week.</summary>
    public IReadOnlyList<RosterDayView> NextWeek { get; init; } = [];

    /// <summary>Clients on whose treatment team the person is today.</summary>
    public int Caseload { get; init; }

    public int ContactMinutes => Week.Sum(day => day.ContactMinutes);
}
