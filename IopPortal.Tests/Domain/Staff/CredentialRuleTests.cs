using IopPortal.Domain.Sessions;
using Xunit;

namespace IopPortal.Domain.Staff;

public sealed class CredentialRuleTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Covers_Licence_IsGoodThroughItsExpiryDate(int daysLeft, bool covered) =>
        Assert.Equal(covered, CredentialRule.Covers(SessionKind.GroupTherapy, Discipline.Lcsw, [Day.AddDays(daysLeft)], Day));

    [Fact]
    public void Covers_OneOfTwoLicencesExpired_IsEnough() =>
        Assert.True(CredentialRule.Covers(SessionKind.IndividualTherapy, Discipline.Lpc, [Day.AddDays(-90), Day.AddDays(90)], Day));

    [Fact]
    public void Covers_NoLicence_OnlyKindsThatNeedNone()
    {
        Assert.False(CredentialRule.Covers(SessionKind.GroupTherapy, Discipline.Intern, [], Day));
        Assert.True(CredentialRule.Covers(SessionKind.LifeSkills, Discipline.PeerSpecialist, [], Day));
    }

    [Theory]
    [InlineData(Discipline.Psychiatrist, true)]
    [InlineData(Discipline.Pmhnp, true)]
    [InlineData(Discipline.Psychologist, false)]
    [InlineData(Discipline.Rn, false)]
    public void Covers_MedicationManagement_IsForPrescribers(Discipline discipline, bool covered)
    {
        Assert.Equal(covered, CredentialRule.Covers(SessionKind.MedicationManagement, discipline, [Day], Day));
        Assert.False(CredentialRule.Covers(SessionKind.MedicationManagement, discipline, [Day.AddDays(-1)], Day));
    }
}
