using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IopPortal.Data;

/// <summary>A value that travels with its row as one column of JSON; nothing searches inside it.</summary>
internal sealed class JsonConverter<T>() : ValueConverter<T, string>(value => Write(value), text => Read(text))
    where T : class
{
    public static ValueComparer<T> Comparer { get; } = new(
        (left, right) => Write(left!) == Write(right!),
        value => Write(value).GetHashCode(StringComparison.Ordinal),
        value => value);

    private static string Write(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Default);

    private static T Read(string text) => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Default)!;
}
