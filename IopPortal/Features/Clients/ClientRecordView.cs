namespace IopPortal.Features.Clients;

/// <summary>A client's record as far as the reader may see it: what is not open is null.</summary>
/// <param name="IsOwn">The reader is the client.</param>
/// <param name="IsNameOnly">The reader leads a group the client is in and sees no more than that.</param>
public sealed record ClientRecordView(
    Guid Id,
    int Version,
    string Name,
    string GivenName,
    string FamilyName,
    string PreferredName,
    string Pronouns,
    DateOnly? BirthDate,
    string? Mrn,
    bool IsArchived,
    bool IsOwn,
    bool IsNameOnly,
    DateOnly Today,
    ClientContactView? Contact,
    IReadOnlyList<EnrollmentView>? Enrollments,
    Domain.Clients.EnrollmentStatus? Status,
    IReadOnlyList<CareTeamMemberView>? Team,
    IReadOnlyList<FamilyContactView>? Family,
    IReadOnlyList<BusyBlockView>? BusyBlocks,
    ClientAccountView? Account,
    ClientActions Actions)
{
    /// <summary>The episode in care, else the one coming; null when nothing goes on.</summary>
    public EnrollmentView? Current => Enrollments?.FirstOrDefault(row => !row.IsOver);

    /// <summary>The last stay of somebody who was discharged and is in no program now.</summary>
    public EnrollmentView? Discharged => Current is null ? Enrollments?.FirstOrDefault(row => row.DischargeDate is not null) : null;

    /// <summary>Full years.</summary>
    public int? Age => BirthDate is { } born ? Today.Year - born.Year - ((Today.Month, Today.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0) : null;
}
