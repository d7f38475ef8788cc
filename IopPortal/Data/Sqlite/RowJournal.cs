using System.Text.Json;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace IopPortal.Data.Sqlite;

/// <summary>Writes down which rows a command changed, so that it can be taken back exactly (UND-1).</summary>
public static class RowJournal
{
    /// <summary>What a command that can be taken back may change. Anything else in it is a mistake of the program.</summary>
    private static readonly HashSet<Type> Kept =
    [
        typeof(Session), typeof(Booking), typeof(Series), typeof(SeriesStaff), typeof(SeriesSkip), typeof(Group), typeof(GroupMembership),
        typeof(WaitlistEntry), typeof(Closure), typeof(TimeOff), typeof(TrackBlock), typeof(EnrollmentTrack),
    ];

    /// <summary>What stays although the command is taken back.</summary>
    private static readonly HashSet<Type> Lasting = [typeof(AuditEvent), typeof(CommandReceipt), typeof(ScheduleNotice), typeof(UndoableCommand)];

    /// <summary>The rows about to be saved, as JSON, and with each session everything held for it, so that a booking made later shows.</summary>
    public static string Write(ChangeTracker tracker)
    {
        var entries = tracker.Entries().ToList();
        var sessions = entries.Where(IsChanged).Select(entry => entry.Entity).OfType<Session>().Select(session => session.Id).ToHashSet();
        var rows = entries
            .Where(entry => IsChanged(entry) ? !Lasting.Contains(entry.Metadata.ClrType) : entry.Entity is Booking held && sessions.Contains(held.SessionId))
            .Select(Row)
            .ToList();
        return JsonSerializer.Serialize(rows);
    }

    internal static IReadOnlyList<JournalRow> Read(string journal) => JsonSerializer.Deserialize<List<JournalRow>>(journal)!;

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static JournalRow Row(EntityEntry entry) => !Kept.Contains(entry.Metadata.ClrType)
        ? throw new InvalidOperationException($"A command that changes {entry.Metadata.ClrType.Name} cannot be taken back.")
        : new JournalRow(
            entry.Metadata.Name,
            entry.State == EntityState.Added ? null : Values(entry, entry.OriginalValues),
            entry.State == EntityState.Deleted ? null : Values(entry, entry.CurrentValues));

    private static Dictionary<string, JsonElement> Values(EntityEntry entry, PropertyValues values) =>
        entry.Metadata.GetProperties().ToDictionary(property => property.Name, property => JsonSerializer.SerializeToElement(values[property], property.ClrType));
}
