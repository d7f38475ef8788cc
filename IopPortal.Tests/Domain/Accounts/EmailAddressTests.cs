using Xunit;

namespace IopPortal.Domain.Accounts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("pat@clinic.test")]
    [InlineData("  o'brien+work@mail.clinic.test ")]
    [InlineData("müller@klinik.test")]
    public void Check_Address_IsKept(string address) => Assert.Null(EmailAddress.Check("Email", address));

    [Theory]
    [InlineData("", "text.required")]
    [InlineData("pat", "account.email-invalid")]
    [InlineData("pat@", "account.email-invalid")]
    [InlineData("@clinic.test", "account.email-invalid")]
    [InlineData("pat@clinic", "account.email-invalid")]
    [InlineData("pat@@clinic.test", "account.email-invalid")]
    [InlineData("pat @clinic.test", "account.email-invalid")]
    [InlineData("pat@clinic..test", "account.email-invalid")]
    [InlineData("<script>@clinic.test", "account.email-invalid")]
    [InlineData("pat@clinic.test\r\nBcc:x@evil.test", "text.control")]
    public void Check_AnythingElse_IsRefused(string address, string code) => Assert.Equal(code, EmailAddress.Check("Email", address)?.Code);

    [Fact]
    public void Check_TenThousandCharacters_IsTooLong() => Assert.Equal("text.too-long", EmailAddress.Check("Email", new string('a', 10_000) + "@clinic.test")?.Code);
}
