using System.Text.Json;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IopPortal.Data.Sqlite;

/// <summary>Writes down which rows a command changed, so that it can be taken back exactly (UND-1).</summary>
public sealed class RowJournal
{
    /// <summary>What a command that can be taken back may change. Anything else in it is a mistake of the program.</summary>
    private static readonly HashSet<Type> Kept =
    [
        typeof(Session), typeof(Booking), typeof(Series), typeof(SeriesStaff), typeof(SeriesSkip), typeof(Group), typeof(GroupMembership),
        typeof(WaitlistEntry), typeof(Closure), typeof(TimeOff), typeof(TrackBlock), typeof(Enrollment), typeof(EnrollmentTrack), typeof(MakeUp), typeof(NoShowCall), typeof(ChangeCall), typeof(Milestone),
        typeof(CommandReceipt), // What was taken back may be asked for again with the same key.
    ];

    /// <summary>What stays although the command is taken back.</summary>
    private static readonly HashSet<Type> Lasting = [typeof(AuditEvent), typeof(ScheduleNotice), typeof(UndoableCommand)];

    private readonly Dictionary<(IEntityType Type, string Key), Row> _rows = [];

    /// <summary>Notes the rows about to be saved, and as witnesses everything held for a changed session and the session of a changed booking. A command that saves in steps notes before each.</summary>
    public void Note(ChangeTracker tracker)
    {
        var entries = tracker.Entries().ToList();
        var changed = entries.Where(IsChanged).ToList();
        var sessions = changed.Select(entry => entry.Entity).OfType<Session>().Select(session => session.Id).ToHashSet();
        var held = changed.Select(entry => entry.Entity).OfType<Booking>().Select(booking => booking.SessionId).ToHashSet();
        var witnesses = entries.Where(entry => !IsChanged(entry) && (entry.Entity is Booking booking ? sessions.Contains(booking.SessionId) : entry.Entity is Session session && held.Contains(session.Id)));
        foreach (var entry in changed.Where(entry => !Lasting.Contains(entry.Metadata.ClrType)).Concat(witnesses))
        {
            var key = (entry.Metadata, Key(entry));
            var before = _rows.TryGetValue(key, out var earlier) ? earlier.Before
                : entry.State == EntityState.Added ? null
                : Values(entry, entry.OriginalValues);
            _rows[key] = new(entry.Metadata.Name, before, entry.State == EntityState.Deleted ? null : Values(entry, entry.CurrentValues));
        }
    }

    /// <summary>Everything noted, as JSON.</summary>
    public string Write() => _rows.Keys.FirstOrDefault(row => !Kept.Contains(row.Type.ClrType)) is { Type: { } foreign }
        ? throw new InvalidOperationException($"A command that changes {foreign.ClrType.Name} cannot be taken back.")
        : JsonSerializer.Serialize(_rows.Values.Where(row => row.Before is not null || row.After is not null));

    internal static IReadOnlyList<JournalRow> Read(string journal) => JsonSerializer.Deserialize<List<JournalRow>>(journal)!;

    /// <summary>What the journal calls a property; one of a value inside a row goes under both names.</summary>
    internal static string Name(IProperty property) => property.DeclaringType is IComplexType inner ? $"{inner.ComplexProperty.Name}.{property.Name}" : property.Name;

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static string Key(EntityEntry entry) => string.Join('|', entry.Metadata.FindPrimaryKey()!.Properties.Select(property => entry.CurrentValues[property]));

    private static Dictionary<string, object?> Values(EntityEntry entry, PropertyValues values) =>
        entry.Metadata.GetFlattenedProperties().ToDictionary(Name, property => values[property]);

    /// <summary>As <see cref="JournalRow"/> reads it.</summary>
    private sealed record Row(string Entity, Dictionary<string, object?>? Before, Dictionary<string, object?>? After);
}
