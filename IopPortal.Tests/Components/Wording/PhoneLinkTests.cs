using Xunit;

namespace IopPortal.Components.Wording;

public sealed class PhoneLinkTests
{
    [Theory]
    [InlineData("585-555-0142", "tel:5855550142")]
    [InlineData("+1 (585) 555 0142", "tel:+15855550142")]
    [InlineData("front desk", "tel:")]
    public void To_NumberAsTyped_HoldsWhatATelephoneTakes(string phone, string link) => Assert.Equal(link, PhoneLink.To(phone));
}
