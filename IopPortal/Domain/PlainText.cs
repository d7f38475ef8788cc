using System.Globalization;
using System.Text;

namespace IopPortal.Domain;

/// <summary>One line of text a person typed: what is tidied, what is refused.</summary>
/// <remarks>Names in any script and emoji are kept; control characters, direction overrides and broken surrogates are refused.</remarks>
public static class PlainText
{
    /// <summary>Trimmed (no-break spaces too) and in composed form, so that the same name is found however it was typed.</summary>
    public static string Clean(string? value)
    {
        var text = value?.Trim() ?? "";
        return IsWellFormed(text) ? text.Normalize(NormalizationForm.FormC) : text;
    }

    /// <summary>The refusal for a field, or null when the text may be kept. Length counts UTF-16 units after tidying.</summary>
    public static Refusal? Check(string field, string? value, int maxLength, bool required = true)
    {
        var text = value?.Trim() ?? "";
        if (text.Length == 0)
        {
            return required ? new Refusal("text.required") { Field = field } : null;
        }

        if (text.Length > maxLength)
        {
            return new Refusal("text.too-long", maxLength, text.Length) { Field = field };
        }

        return IsWellFormed(text) && !text.Any(IsForbidden) ? null : new Refusal("text.control") { Field = field };
    }

    private static bool IsForbidden(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.GetUnicodeCategory(text[i]) != UnicodeCategory.Surrogate)
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
