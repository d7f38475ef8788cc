using System.Text.Json;

namespace IopPortal.Data.Sqlite;

/// <summary>One row before and after a command, by the names of its properties; no before for a new row, no after for a removed one.</summary>
internal sealed record JournalRow(string Entity, Dictionary<string, JsonElement>? Before, Dictionary<string, JsonElement>? After);
