using System.Data.Common;
using System.Text.Json;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace IopPortal.Data.Sqlite;

/// <summary>Puts the rows of a journal back as they were, inside the open transaction. Versions and calendar sequences go on growing.</summary>
/// <remarks>The overlap and capacity rules hold all the while: what is in the way is released first and held again last.</remarks>
public sealed class RowReversal
{
    private readonly PortalDbContext _db;
    private readonly IReadOnlyList<JournalRow> _rows;

    public RowReversal(PortalDbContext db, string journal)
    {
        _db = db;
        _rows = RowJournal.Read(journal);
    }

    /// <summary>Ids of everything with an id of its own that the command touched or looked at.</summary>
    public IReadOnlyList<Guid> ObjectIds =>
        [.. _rows.Select(row => row.Newest).Where(values => values.ContainsKey("Id")).Select(Id)];

    /// <summary>Ids of the rows the command changed or made and that still stand.</summary>
    public IReadOnlyList<Guid> Changed<TEntity>() => [.. Of<TEntity>().Where(row => row is { After: not null, IsWitness: false }).Select(row => Id(row.After!))];

    /// <summary>Ids of the rows the command made.</summary>
    public IReadOnlyList<Guid> Made<TEntity>() => [.. Of<TEntity>().Where(row => row.Before is null).Select(row => Id(row.After!))];

    /// <summary>What stands in a column of every row of a kind the command touched or looked at.</summary>
    public IReadOnlyList<Guid> All<TEntity>(string property) => [.. Of<TEntity>().Select(row => row.Newest[property].GetGuid()).Distinct()];

    /// <summary>True when each row is as the command left it.</summary>
    public async Task<bool> IsUntouchedAsync(CancellationToken cancellationToken)
    {
        foreach (var row in _rows)
        {
            if (!await IsAsLeftAsync(row, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    public async Task ApplyAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await _db.Database.ExecuteSqlAsync($"PRAGMA defer_foreign_keys = ON", cancellationToken);
        var rows = _rows.Where(row => !row.IsWitness).ToList();
        foreach (var row in rows.Where(row => row.After is not null && Type(row).ClrType == typeof(Booking)))
        {
            await RunAsync(Type(row), row.After!, "UPDATE {table} SET Active = 0 WHERE {key}", cancellationToken);
        }

        foreach (var row in rows.Where(row => row.Before is null))
        {
            await RunAsync(Type(row), row.After!, "DELETE FROM {table} WHERE {key}", cancellationToken);
        }

        foreach (var row in rows.Where(row => row.Before is not null).OrderBy(row => Type(row).ClrType == typeof(Booking)))
        {
            var (type, values) = (Type(row), Grown(row, now));
            await RunAsync(type, values, row.After is null ? "INSERT INTO {table} ({columns}) VALUES ({values})" : "UPDATE {table} SET {set} WHERE {key}", cancellationToken);
        }
    }

    private IEnumerable<JournalRow> Of<TEntity>() => _rows.Where(row => Type(row).ClrType == typeof(TEntity));

    private IEntityType Type(JournalRow row) => _db.Model.FindEntityType(row.Entity)!;

    private static Guid Id(Dictionary<string, JsonElement> values) => values["Id"].GetGuid();

    /// <summary>The old values under a new version; a calendar that has seen the change sees this one after it.</summary>
    private Dictionary<string, JsonElement> Grown(JournalRow row, DateTimeOffset now)
    {
        var values = new Dictionary<string, JsonElement>(row.Before!);
        foreach (var counter in new[] { nameof(Versioned.Version), nameof(Session.Sequence) }.Where(values.ContainsKey))
        {
            values[counter] = JsonSerializer.SerializeToElement(row.Newest[counter].GetInt32() + 1);
        }

        if (Type(row).ClrType == typeof(Session))
        {
            values[nameof(Session.ChangedAt)] = JsonSerializer.SerializeToElement(now);
        }

        return values;
    }

    private async Task<bool> IsAsLeftAsync(JournalRow row, CancellationToken cancellationToken)
    {
        var found = await CountAsync(Type(row), row.Newest, row.After is null ? "{key}" : "{same}", cancellationToken);
        return found == (row.After is null ? 0 : 1);
    }

    private async Task<long> CountAsync(IEntityType type, Dictionary<string, JsonElement> values, string condition, CancellationToken cancellationToken)
    {
        await using var command = Command(type, values, "SELECT COUNT(*) FROM {table} WHERE " + condition);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private async Task RunAsync(IEntityType type, Dictionary<string, JsonElement> values, string statement, CancellationToken cancellationToken)
    {
        await using var command = Command(type, values, statement);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Names come from the model, values go in as parameters.</summary>
    private DbCommand Command(IEntityType type, Dictionary<string, JsonElement> values, string statement)
    {
        var command = _db.Database.GetDbConnection().CreateCommand();
        command.Transaction = _db.Database.CurrentTransaction!.GetDbTransaction();
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var columns = type.GetFlattenedProperties().Select((property, index) => (property, name: $"\"{property.GetColumnName(table)}\"", parameter: $"@p{index}")).ToList();
        foreach (var (property, _, parameter) in columns)
        {
            command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(command, parameter, values[RowJournal.Name(property)].Deserialize(property.ClrType), property.IsNullable));
        }

        command.CommandText = statement
            .Replace("{table}", $"\"{table.Name}\"", StringComparison.Ordinal)
            .Replace("{key}", string.Join(" AND ", columns.Where(column => column.property.IsPrimaryKey()).Select(column => $"{column.name} = {column.parameter}")), StringComparison.Ordinal)
            .Replace("{same}", string.Join(" AND ", columns.Select(column => $"{column.name} IS {column.parameter}")), StringComparison.Ordinal)
            .Replace("{set}", string.Join(", ", columns.Where(column => !column.property.IsPrimaryKey()).Select(column => $"{column.name} = {column.parameter}")), StringComparison.Ordinal)
            .Replace("{columns}", string.Join(", ", columns.Select(column => column.name)), StringComparison.Ordinal)
            .Replace("{values}", string.Join(", ", columns.Select(column => column.parameter)), StringComparison.Ordinal);
        return command;
    }
}
