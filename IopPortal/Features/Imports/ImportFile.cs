using System.Globalization;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Imports;

/// <summary>Stores every row of a file or none; rows that are here already stay as they are, so that the same file twice changes nothing (IMP-1).</summary>
public sealed class ImportFile(WriteOperation write)
{
    public async Task<Result<ImportedView>> HandleAsync(Actor actor, ImportFileCommand command, CancellationToken cancellationToken = default)
    {
        var (added, known) = (0, 0);
        var result = await write.RunOnceAsync(actor, OperationTable.Of<ImportFile>(), AccessTarget.None, command.Key, async scope =>
        {
            if (await ImportsOfLastHourAsync(scope, cancellationToken) >= ImportLimits.MostAnHour)
            {
                return new Refusal("import.too-often", ImportLimits.MostAnHour);
            }

            var reading = await ImportReading.RunAsync(scope.Db, command.File, scope.Facts.Today, cancellationToken);
            if (!reading.Succeeded)
            {
                return Result<Guid>.Refused(reading.Refusals);
            }

            var found = reading.Value;
            if (found.Map.Problems.Count > 0)
            {
                return Result<Guid>.Refused(found.Map.Problems);
            }

            if (found.Problems.Count > 0)
            {
                return new Refusal("import.problems", found.Problems.Count);
            }

            foreach (var some in found.Added.Chunk(ImportReading.Step))
            {
                await AddAsync(scope, some, cancellationToken);
                added += some.Length;
            }

            known = found.Known;
            var id = Guid.CreateVersion7();
            scope.Audit(id, string.Create(CultureInfo.InvariantCulture, $"{command.File.Kind}: {added} added, {known} here already"));
            scope.Touch(Topic.Clients);
            return id;
        }, cancellationToken);
        return result.Select(id => new ImportedView(id, added, known));
    }

    /// <summary>The line about the file itself is the one with words; those about its rows have none.</summary>
    private static Task<int> ImportsOfLastHourAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        var since = scope.Now.AddHours(-1);
        return scope.Db.AuditEvents.CountAsync(row => row.ActorId == scope.Facts.UserId && row.At > since && row.Action == nameof(ImportFile) && row.Reason != "", cancellationToken);
    }

    private static Task AddAsync(WriteScope scope, IEnumerable<IReadOnlyList<object>> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            scope.Db.AddRange(row);
            scope.Audit(((Versioned)row[0]).Id);
            if (row[0] is Enrollment or Authorization)
            {
                scope.Touch(Topic.Client(row[0] is Enrollment stay ? stay.ClientId : ((Authorization)row[0]).ClientId));
            }
        }

        return scope.SaveBatchAsync(cancellationToken);
    }
}
