using System.Text.Json;

namespace IopPortal.Data.Sqlite;

/// <summary>One row before and after a command, by the names of its properties; no before for a new row, no after for a removed one.</summary>
internal sealed record JournalRow(string Entity, Dictionary<string, JsonElement>? Before, Dictionary<string, JsonElement>? After)
{
    /// <summary>As it is or, once removed, as it was.</summary>
    public Dictionary<string, JsonElement> Newest => After ?? Before!;

    /// <summary>The command itself changed nothing here: the row is held against what others do, and stays.</summary>
    public bool IsWitness => Before is not null && After is not null && Before.All(value => JsonElement.DeepEquals(value.Value, After[value.Key]));
}
