using Microsoft.AspNetCore.Http;

namespace IopPortal.Security;

/// <summary>Carries the account's light or dark to the first byte of each page, so that nothing flickers. It says nothing about anybody.</summary>
public static class ThemeCookie
{
    private const string Name = "portal-theme";

    /// <summary>Null: follow the system.</summary>
    public static string? Read(HttpContext context) => context.Request.Cookies[Name] is "light" or "dark" ? context.Request.Cookies[Name] : null;

    public static void Write(HttpContext context, string theme)
    {
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) };
        if (theme.Length == 0)
        {
            context.Response.Cookies.Delete(Name, options);
        }
        else
        {
            context.Response.Cookies.Append(Name, theme, options);
        }
    }
}
