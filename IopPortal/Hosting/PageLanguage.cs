using System.Globalization;
using IopPortal.Security;

namespace IopPortal.Hosting;

/// <summary>Lets a request, and the circuit it opens, speak the person's language. Numbers and dates in files stay as they are.</summary>
public sealed class PageLanguage(RequestDelegate next)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo(LanguageChoice.Spanish);

    public async Task InvokeAsync(HttpContext context)
    {
        CultureInfo.CurrentUICulture = LanguageChoice.Of(context) == LanguageChoice.Spanish ? Spanish : English; // Ends with this method: the change belongs to its flow.
        await next(context);
    }
}
