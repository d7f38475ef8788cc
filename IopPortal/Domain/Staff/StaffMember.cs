namespace IopPortal.Domain.Staff;

/// <summary>Someone who works at the clinic; roles and e-mail live with the account.</summary>
public sealed class StaffMember : Versioned
{
    private StaffMember()
    {
    }

    public StaffMember(string givenName, string familyName, Discipline discipline, int maxCaseload = 24, int maxGroupsPerDay = 3) =>
        Set(givenName, familyName, discipline, maxCaseload, maxGroupsPerDay);

    public string GivenName { get; private set; } = "";

    public string FamilyName { get; private set; } = "";

    public string FullName => $"{GivenName} {FamilyName}";

    public Discipline Discipline { get; private set; }

    /// <summary>Clients.</summary>
    public int MaxCaseload { get; private set; }

    public int MaxGroupsPerDay { get; private set; }

    public bool IsActive { get; private set; } = true;

    public void Change(string givenName, string familyName, Discipline discipline, int maxCaseload, int maxGroupsPerDay, bool isActive)
    {
        Set(givenName, familyName, discipline, maxCaseload, maxGroupsPerDay);
        IsActive = isActive;
        Changed();
    }

    private void Set(string givenName, string familyName, Discipline discipline, int maxCaseload, int maxGroupsPerDay)
    {
        GivenName = PlainText.Clean(givenName);
        FamilyName = PlainText.Clean(familyName);
        Discipline = discipline;
        MaxCaseload = maxCaseload;
        MaxGroupsPerDay = maxGroupsPerDay;
    }
}
