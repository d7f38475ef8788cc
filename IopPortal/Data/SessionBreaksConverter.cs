using System.Text.Json;
using IopPortal.Domain.Sessions;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IopPortal.Data;

/// <summary>Breaks travel with their session as one column; nothing searches inside them.</summary>
internal sealed class SessionBreaksConverter() : ValueConverter<IReadOnlyList<SessionBreak>, string>(
    breaks => JsonSerializer.Serialize(breaks, JsonSerializerOptions.Default),
    text => JsonSerializer.Deserialize<List<SessionBreak>>(text, JsonSerializerOptions.Default) ?? new List<SessionBreak>())
{
    public static ValueComparer<IReadOnlyList<SessionBreak>> Comparer { get; } = new(
        (left, right) => left!.SequenceEqual(right!),
        breaks => breaks.Count,
        breaks => breaks);
}
