namespace IopPortal.Data.Sqlite;

/// <summary>The rules that stand inside the database, so that no caller can get around them.</summary>
/// <remarks>The lower bound of the overlap search is right because no session is longer than 600 minutes (A9), which a CHECK sees to.</remarks>
internal static class StoreRules
{
    public const string Overlap = "booking_overlap";

    public const string SessionFull = "session_full";

    private const string AppendOnly = "append_only";

    public static IReadOnlyList<string> Create { get; } =
    [
        NoOverlap("Insert", "BEFORE INSERT ON Bookings WHEN NEW.Active = 1", ""),
        NoOverlap("Update", "BEFORE UPDATE OF Kind, ResourceId, Lane, StartUtc, EndUtc, Active ON Bookings WHEN NEW.Active = 1", "AND c.Id <> NEW.Id"),
        NotOverfull("Insert", "BEFORE INSERT ON Bookings"),
        NotOverfull("Update", "BEFORE UPDATE OF Kind, Role, SessionId, Active ON Bookings"),
        .. NeverChanged("AttendanceChanges"),
        .. NeverChanged("AuditEvents"),
    ];

    private static string NoOverlap(string name, string moment, string exceptItself) => $"""
        CREATE TRIGGER Bookings_NoOverlap_{name} {moment}
        BEGIN
          SELECT RAISE(ABORT, '{Overlap}') WHERE EXISTS (SELECT 1 FROM Bookings c
            WHERE c.Active = 1 AND c.Kind = NEW.Kind AND c.ResourceId = NEW.ResourceId AND c.Lane = NEW.Lane
              AND c.StartUtc < NEW.EndUtc AND NEW.StartUtc < c.EndUtc
              AND c.StartUtc > NEW.StartUtc - 36000 {exceptItself});
        END;
        """;

    private static string NotOverfull(string name, string moment) => $"""
        CREATE TRIGGER Bookings_NotOverfull_{name} {moment}
        WHEN NEW.Active = 1 AND NEW.Kind IN ('Client', 'Family') AND NEW.Role = 'Member'
        BEGIN
          SELECT RAISE(ABORT, '{SessionFull}') WHERE (SELECT COUNT(*) FROM Bookings c
            WHERE c.SessionId = NEW.SessionId AND c.Active = 1 AND c.Kind IN ('Client', 'Family') AND c.Role = 'Member' AND c.Id <> NEW.Id)
            >= (SELECT COALESCE(s.Capacity, 1000000) FROM Sessions s WHERE s.Id = NEW.SessionId);
        END;
        """;

    private static IEnumerable<string> NeverChanged(string table) =>
    [
        $"CREATE TRIGGER {table}_NoUpdate BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{AppendOnly}'); END;",
        $"CREATE TRIGGER {table}_NoDelete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{AppendOnly}'); END;",
    ];
}
