using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IopPortal.Data;

/// <summary>Instants are kept as whole seconds since 1970 in UTC: the overlap rule counts in them.</summary>
internal sealed class UnixSecondsConverter() : ValueConverter<DateTimeOffset, long>(
    at => at.ToUnixTimeSeconds(),
    seconds => DateTimeOffset.FromUnixTimeSeconds(seconds));
