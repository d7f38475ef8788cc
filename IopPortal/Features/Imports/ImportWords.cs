namespace IopPortal.Features.Imports;

/// <summary>Compares words of a file with words of the portal.</summary>
internal static class ImportWords
{
    /// <summary>"Date of Birth", "date_of_birth" and "DateOfBirth" are one.</summary>
    public static string Fold(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
