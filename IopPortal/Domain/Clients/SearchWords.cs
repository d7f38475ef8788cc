using System.Globalization;
using System.Text;

namespace IopPortal.Domain.Clients;

/// <summary>Folds names so that "Beltran" finds "Beltrán" and two letters find the start of any word.</summary>
public static class SearchWords
{
    /// <summary>Each word lower-case, without accents, with a blank before it: " ana beltran".</summary>
    public static string Of(params ReadOnlySpan<string> texts)
    {
        var words = new StringBuilder();
        foreach (var text in texts)
        {
            foreach (var word in text.Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                words.Append(' ').Append(Fold(word));
            }
        }

        return words.ToString();
    }

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
