using System.Globalization;
using IopPortal.Domain.Payers;

namespace IopPortal.Components.Wording;

/// <summary>How units of an authorisation are said.</summary>
public static class UnitWords
{
    public static IReadOnlyList<(AuthorizationUnit Value, string Text)> Units { get; } = [.. Enum.GetValues<AuthorizationUnit>().Select(unit => (unit, Name(unit)))];

    public static string Name(AuthorizationUnit unit) => unit == AuthorizationUnit.QuarterHour ? "quarter hour" : unit.ToString().ToLowerInvariant();

    /// <summary>"1 day", "7 days", "4.5 hours".</summary>
    public static string Count(decimal number, AuthorizationUnit unit) => $"{Number(number)} {Name(unit)}{(number == 1 ? "" : "s")}";

    /// <summary>At most two digits after the point.</summary>
    public static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
