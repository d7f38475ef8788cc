using System.Globalization;

namespace IopPortal.Features.Attendance;

/// <summary>First name and last initial, for lists that others can read.</summary>
internal static class ShortName
{
    public static string Of(string first, string family) => family.Length == 0 ? first : $"{first} {StringInfo.GetNextTextElement(family)}.";
}
