namespace IopPortal.Data.Sqlite;

/// <summary>Raises a person's calendar version with whatever their calendars show, inside the same transaction, whoever writes (K16).</summary>
/// <remarks>Topics, attendance, capacity and other people's places raise nothing.</remarks>
internal static class CalendarRules
{
    public static IReadOnlyList<string> Create { get; } =
    [
        Trigger("Bookings_Calendar_Insert", "AFTER INSERT ON Bookings WHEN NEW.Kind IN ('Staff', 'Client')", Raise("SELECT NEW.ResourceId AS PersonId")),
        Trigger("Bookings_Calendar_Delete", "AFTER DELETE ON Bookings WHEN OLD.Kind IN ('Staff', 'Client')", Raise("SELECT OLD.ResourceId AS PersonId")),
        Trigger(
            "Bookings_Calendar_Update",
            "AFTER UPDATE OF Kind, ResourceId, Active, ExemptReason, StartUtc, EndUtc ON Bookings WHEN NEW.Kind IN ('Staff', 'Client') AND "
                + Differ("Kind", "ResourceId", "Active", "ExemptReason", "StartUtc", "EndUtc"),
            Raise("SELECT OLD.ResourceId AS PersonId UNION SELECT NEW.ResourceId")),
        Trigger("Bookings_Calendar_Room", "AFTER INSERT ON Bookings WHEN NEW.Kind = 'Room'", Raise(Booked("b.SessionId = NEW.SessionId AND b.Kind = 'Staff'"))),
        Trigger("Bookings_Calendar_NoRoom", "AFTER DELETE ON Bookings WHEN OLD.Kind = 'Room'", Raise(Booked("b.SessionId = OLD.SessionId AND b.Kind = 'Staff'"))),
        Trigger(
            "Bookings_Calendar_OtherRoom", "AFTER UPDATE OF ResourceId, Active ON Bookings WHEN NEW.Kind = 'Room' AND " + Differ("ResourceId", "Active"),
            Raise(Booked("b.SessionId = NEW.SessionId AND b.Kind = 'Staff'"))),
        Trigger(
            "Sessions_Calendar_Update", "AFTER UPDATE OF Status, Sequence, StartUtc, EndUtc, LocationId ON Sessions WHEN " + Differ("Status", "Sequence", "StartUtc", "EndUtc", "LocationId"),
            Raise(Booked("b.SessionId = NEW.Id AND b.Kind IN ('Staff', 'Client')"))),
        Trigger(
            "Locations_Calendar_Address", "AFTER UPDATE OF Address ON Locations WHEN " + Differ("Address"),
            Raise(Booked("b.Kind = 'Client' AND b.SessionId IN (SELECT s.Id FROM Sessions s WHERE s.LocationId = NEW.Id)"))),
        Trigger(
            "Rooms_Calendar_Name", "AFTER UPDATE OF Name ON Rooms WHEN " + Differ("Name"),
            Raise(Booked("b.Kind = 'Staff' AND b.SessionId IN (SELECT r.SessionId FROM Bookings r WHERE r.Kind = 'Room' AND r.ResourceId = NEW.Id)"))),
        Trigger(
            "Groups_Calendar_Title", "AFTER UPDATE OF DiscreetTitle ON Groups WHEN " + Differ("DiscreetTitle"),
            Raise(Booked("b.Kind = 'Staff' AND b.SessionId IN (SELECT s.Id FROM Sessions s WHERE s.GroupId = NEW.Id)"))),
        Raise(Booked("b.Kind IN ('Staff', 'Client')")), // Whoever is booked already begins with version one.
    ];

    public static IReadOnlyList<string> Drop { get; } =
    [
        .. Create.Where(rule => rule.StartsWith("CREATE TRIGGER ", StringComparison.Ordinal)).Select(rule => $"DROP TRIGGER {rule.Split(' ')[2]};"),
    ];

    private static string Trigger(string name, string moment, string work) => $"CREATE TRIGGER {name} {moment} BEGIN {work} END;";

    private static string Differ(params ReadOnlySpan<string> columns)
    {
        var different = new List<string>();
        foreach (var column in columns)
        {
            different.Add($"OLD.{column} IS NOT NEW.{column}");
        }

        return $"({string.Join(" OR ", different)})";
    }

    private static string Booked(string which) => $"SELECT DISTINCT b.ResourceId AS PersonId FROM Bookings b WHERE {which}";

    private static string Raise(string people) => $"""
        INSERT INTO CalendarVersions (PersonId, Version, ChangedAt) SELECT p.PersonId, 1, 0 FROM ({people}) p WHERE true
          ON CONFLICT (PersonId) DO UPDATE SET Version = Version + 1, ChangedAt = 0;
        """;
}
