using System.Globalization;
using IopPortal.Security;

namespace IopPortal.Components.Wording;

/// <summary>The language of the page that is being written. Only pages of a client, and those before sign-in, are ever Spanish.</summary>
public static class Language
{
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo(LanguageChoice.Spanish);

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>The name exactly: a server that runs in Spain's Spanish speaks English to its staff all the same.</summary>
    public static bool IsSpanish => CultureInfo.CurrentUICulture.Name == LanguageChoice.Spanish;

    public static CultureInfo Culture => IsSpanish ? Spanish : English;

    /// <summary>For the document's lang attribute.</summary>
    public static string Code => IsSpanish ? LanguageChoice.Spanish : LanguageChoice.English;
}
