using Microsoft.AspNetCore.Http;

namespace IopPortal.Security;

/// <summary>The language a page speaks: a client's own choice, else what the browser asks for; always English for everybody else.</summary>
public static class LanguageChoice
{
    public const string English = "en";

    public const string Spanish = "es";

    private const string CookieName = "language";

    /// <summary>Whoever is not signed in may be a client on the way in.</summary>
    public static string Of(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true && !context.User.IsInRole("Client") ? English : Chosen(context) ?? Asked(context);

    /// <summary>Anything but the two languages forgets the choice.</summary>
    public static void Keep(HttpContext context, string? language)
    {
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) };
        if (language is English or Spanish)
        {
            context.Response.Cookies.Append(CookieName, language, options);
        }
        else
        {
            context.Response.Cookies.Delete(CookieName, options);
        }
    }

    private static string? Chosen(HttpContext context) => context.Request.Cookies[CookieName] is English or Spanish ? context.Request.Cookies[CookieName] : null;

    private static string Asked(HttpContext context) =>
        context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => language is English or Spanish) ?? English;
}
