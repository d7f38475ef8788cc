using Xunit;

namespace IopPortal.Domain.Accounts;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("", "account.password-length")]
    [InlineData("fourteen chars", "account.password-length")]
    [InlineData("aaaaaaaaaaaaaaaaaaa", "account.password-common")]
    [InlineData("abcabcabcabcabcabc", "account.password-common")]
    [InlineData("PasswordPassword1", "account.password-common")]
    [InlineData("jordan@example.org", "account.password-common")]
    [InlineData("Schedule-Schedule-1", "account.password-common")]
    public void Check_WeakPassword_IsRefused(string password, string code)
    {
        var refusals = PasswordRule.Check(password, "jordan@example.org", "Schedule");

        Assert.Equal(code, Assert.Single(refusals).Code);
    }

    [Theory]
    [InlineData("four words in a row")]
    [InlineData("только-пять-слов-подряд")]
    [InlineData("🙂🙂 and some plain words")]
    public void Check_LongPassword_IsTaken(string password) =>
        Assert.Empty(PasswordRule.Check(password, "jordan@example.org", "Schedule"));

    [Fact]
    public void Check_MoreThanTheLimit_IsRefused() =>
        Assert.Equal("account.password-length", Assert.Single(PasswordRule.Check(new string('x', 10_000), "a@b.c", "Schedule")).Code);
}
