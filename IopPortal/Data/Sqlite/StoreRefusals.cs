using IopPortal.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Data.Sqlite;

/// <summary>Reads the store's own refusals, which have the last word, as refusals people understand.</summary>
public static class StoreRefusals
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int UniqueConstraint = 2067;
    private const int TriggerConstraint = 1811;

    /// <summary>Null for a fault that only a bug can cause.</summary>
    public static Refusal? Read(Exception exception) =>
        (exception as SqliteException ?? (exception as DbUpdateException)?.InnerException as SqliteException) is { } sqlite ? Read(sqlite) : null;

    private static Refusal? Read(SqliteException sqlite) => sqlite switch
    {
        { SqliteExtendedErrorCode: TriggerConstraint } when sqlite.Message.Contains(StoreRules.Overlap, StringComparison.Ordinal) => new Refusal("booking.taken"),
        { SqliteExtendedErrorCode: TriggerConstraint } when sqlite.Message.Contains(StoreRules.SessionFull, StringComparison.Ordinal) => new Refusal("session.full"),
        { SqliteExtendedErrorCode: UniqueConstraint } => new Refusal("store.duplicate"),
        { SqliteErrorCode: Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen } => new Refusal("store.busy"),
        _ => null,
    };
}
