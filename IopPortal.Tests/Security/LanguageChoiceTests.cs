using System.Security.Claims;
using IopPortal.Domain.Accounts;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace IopPortal.Security;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData(null, "", "en")]
    [InlineData(null, "es-MX,es;q=0.9,en;q=0.8", "es")]
    [InlineData(null, "de, en;q=0.5, es;q=0.7", "es")]
    [InlineData(null, "fr", "en")]
    [InlineData(null, "no such header;;", "en")]
    [InlineData("en", "es", "en")]
    [InlineData("es", "en", "es")]
    [InlineData("de", "es", "es")]
    public void Of_Client_IsTheOwnChoiceElseTheBrowsers(string? chosen, string asked, string expected) =>
        Assert.Equal(expected, LanguageChoice.Of(Request(chosen, asked, PortalRole.Client)));

    [Fact]
    public void Of_Staff_IsEnglishWhateverTheBrowserAsksFor() =>
        Assert.All(Enum.GetValues<PortalRole>().Where(role => role != PortalRole.Client), role => Assert.Equal("en", LanguageChoice.Of(Request("es", "es", role))));

    [Fact]
    public void Of_NotSignedIn_IsWhatTheBrowserAsksFor() => Assert.Equal("es", LanguageChoice.Of(Request(null, "es", null)));

    [Theory]
    [InlineData("es", "language=es;")]
    [InlineData("xx", "language=;")]
    public void Keep_Language_WritesOrForgetsIt(string language, string cookie)
    {
        var context = new DefaultHttpContext();

        LanguageChoice.Keep(context, language);

        Assert.StartsWith(cookie, context.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
    }

    private static DefaultHttpContext Request(string? chosen, string asked, PortalRole? role)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = asked;
        context.Request.Headers.Cookie = chosen is null ? "" : $"language={chosen}";
        if (role is { } one)
        {
            context.User = new ClaimsPrincipal(SignInClaims.Create(Guid.NewGuid(), "stamp", "Ana", [one], "test").Identity!);
        }

        return context;
    }
}
