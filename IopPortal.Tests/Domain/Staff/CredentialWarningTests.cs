using Xunit;

namespace IopPortal.Domain.Staff;

public sealed class CredentialWarningTests
{
    private static readonly DateOnly Today = new(2026, 2, 23);

    [Theory]
    [InlineData(-1, CredentialState.Expired)]
    [InlineData(0, CredentialState.Within7Days)]
    [InlineData(7, CredentialState.Within7Days)]
    [InlineData(8, CredentialState.Within30Days)]
    [InlineData(30, CredentialState.Within30Days)]
    [InlineData(31, CredentialState.Within60Days)]
    [InlineData(60, CredentialState.Within60Days)]
    [InlineData(61, CredentialState.Valid)]
    public void Of_DaysLeft_WarnsAtSixtyThirtyAndSeven(int days, CredentialState expected) =>
        Assert.Equal(expected, CredentialWarning.Of(Today.AddDays(days), Today));

    [Fact]
    public void Of_RenewedLicence_CountsTheNewestOfItsType() =>
        Assert.Equal(CredentialState.Valid, CredentialWarning.Of([("LCSW", Today.AddDays(-5)), ("lcsw", Today.AddDays(400))], Today).State);

    [Fact]
    public void Of_TwoTypes_TheMoreUrgentDecides() =>
        Assert.Equal((CredentialState.Expired, Today.AddDays(-1)), CredentialWarning.Of([("LCSW", Today.AddDays(400)), ("CPR", Today.AddDays(-1))], Today));

    [Fact]
    public void Of_NoCredential_SaysSo() => Assert.Equal((CredentialState.NoneRecorded, null), CredentialWarning.Of([], Today));
}
