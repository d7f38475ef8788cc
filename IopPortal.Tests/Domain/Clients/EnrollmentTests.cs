using IopPortal.Support;
using Xunit;

namespace IopPortal.Domain.Clients;

public sealed class EnrollmentTests
{
    [Fact]
    public void Offer_Twice_KeepsTheFirst()
    {
        var stay = Sample.Referral(Sample.NewClient());

        stay.Offer(Sample.Monday);
        stay.Offer(Sample.Monday.AddDays(-2));

        Assert.Equal(Sample.Monday, stay.FirstOfferedDate);
    }

    [Fact]
    public void Admit_NothingOfferedBefore_OffersTheAdmission() => Assert.Equal(Sample.Monday, Sample.Admission(Sample.NewClient(), Sample.Monday).FirstOfferedDate);

    [Theory]
    [InlineData(DischargeReason.CompletedTreatment, Phase.Aftercare)]
    [InlineData(DischargeReason.LeftAgainstProfessionalAdvice, Phase.Aftercare)]
    [InlineData(DischargeReason.NeverAttended, Phase.TreatmentPlanning)]
    [InlineData(DischargeReason.Death, Phase.TreatmentPlanning)]
    public void Discharge_AftercareFollows_UnlessThereCanBeNone(DischargeReason reason, Phase phase)
    {
        var stay = Sample.Admission(Sample.NewClient());

        stay.Discharge(Sample.Monday, reason);

        Assert.Equal(phase, stay.Phase);
    }
}
