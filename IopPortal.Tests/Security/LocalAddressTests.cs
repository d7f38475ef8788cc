using Xunit;

namespace IopPortal.Security;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https:evil")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\r\nSet-Cookie: a=b")]
    [InlineData("groups")]
    [InlineData("")]
    [InlineData(null)]
    public void Or_ForeignAddress_GoesHome(string? address) => Assert.Equal("/today", LocalAddress.Or(address, "/today"));

    [Fact]
    public void Or_EndlessAddress_GoesHome() => Assert.Equal("/today", LocalAddress.Or("/" + new string('a', 8192), "/today"));

    [Fact]
    public void Or_OwnPath_IsKept() => Assert.Equal("/clients?name=an", LocalAddress.Or("/clients?name=an", "/today"));
}
