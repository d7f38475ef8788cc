using IopPortal.Domain.Accounts;
using IopPortal.Domain.Staff;

namespace IopPortal.Features.Rosters;

/// <summary>One line of the staff list.</summary>
/// <param name="Id">Of the staff record, or of the account where there is no record.</param>
/// <param name="Discipline">Null for an account without a staff record.</param>
/// <param name="Credentials">Null where the reader may not see credentials.</param>
/// <param name="Expires">The date the credential state comes from.</param>
/// <param name="Sessions">Booked this week.</param>
/// <param name="ContactMinutes">Minutes with clients this week, overlaps once.</param>
/// <param name="Account">Null where the reader may not see accounts.</param>
public sealed record StaffRowView(
    Guid Id,
    string Name,
    Discipline? Discipline,
    bool IsActive,
    IReadOnlyList<PortalRole> Roles,
    CredentialState? Credentials,
    DateOnly? Expires,
    int Sessions,
    int ContactMinutes,
    AccountState? Account)
{
    /// <summary>Clients on whose treatment team the person is today; null where it is not the reader's business.</summary>
    public int? Caseload { get; init; }

    public int MaxCaseload { get; init; }

    public int MaxGroupsPerDay { get; init; }

    /// <summary>Days of the week with more groups than agreed.</summary>
    public IReadOnlyList<(DateOnly Date, int Groups)> DaysOver { get; init; } = [];

    public bool IsOverCaseload => Caseload > MaxCaseload;

    public bool IsOverLimit => IsOverCaseload || DaysOver.Count > 0;

    /// <summary>Something an administrator or director should do about it.</summary>
    public bool NeedsAttention => IsActive
        && (Credentials is CredentialState.Expired or CredentialState.Within7Days or CredentialState.Within30Days
            || Account is AccountState.NoAccount or AccountState.InvitationEnded or AccountState.Locked);
}
