namespace IopPortal.Features.Live;

/// <summary>What a page shows and a change touches; a change wakes only the pages that show its topics.</summary>
public readonly record struct Topic(string Kind, string Key)
{
    public static Topic Session(Guid id) => new("session", id.ToString("N"));

    public static Topic Group(Guid id) => new("group", id.ToString("N"));

    public static Topic Client(Guid id) => new("client", id.ToString("N"));

    public static Topic Staff(Guid id) => new("staff", id.ToString("N"));

    /// <summary>Everything that happens on one local date: boards and day lists.</summary>
    public static Topic Day(DateOnly date) => new("day", date.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Lists of clients.</summary>
    public static Topic Clients { get; } = new("clients", "");

    /// <summary>Who has to be called about a change, and what clients said.</summary>
    public static Topic Calls { get; } = new("calls", "");

    /// <summary>Lists of authorisations.</summary>
    public static Topic Authorizations { get; } = new("authorizations", "");

    /// <summary>Lists of groups.</summary>
    public static Topic Groups { get; } = new("groups", "");

    /// <summary>The pairs to keep apart.</summary>
    public static Topic KeepApart { get; } = new("keep-apart", "");

    /// <summary>Lists of staff.</summary>
    public static Topic Roster { get; } = new("roster", "");

    /// <summary>Locations, rooms, programs, tracks, closures and their numbers.</summary>
    public static Topic Settings { get; } = new("settings", "");
}
