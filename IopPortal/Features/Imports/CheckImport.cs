using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;

namespace IopPortal.Features.Imports;

/// <summary>Reads a file and names everything that is wrong with it, by row and column; stores nothing (IMP-1).</summary>
public sealed class CheckImport(ReadOperation read)
{
    public Task<Result<ImportCheckView>> HandleAsync(Actor actor, ImportQuery query, CancellationToken cancellationToken = default) =>
        read.RunAsync(actor, OperationTable.Of<CheckImport>(), AccessTarget.None, async scope =>
        {
            var reading = await ImportReading.RunAsync(scope.Db, query, scope.Facts.Today, cancellationToken);
            return reading.Select(found => new ImportCheckView(found.File.Header, found.Map, found.File.Rows.Count, found.Added.Count, found.Known, found.Problems));
        }, cancellationToken);
}
