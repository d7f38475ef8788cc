using IopPortal.Components.Ui;
using IopPortal.Domain;
using IopPortal.Features.Imports;
using Microsoft.AspNetCore.Components.Forms;

namespace IopPortal.Components.Pages.Import;

/// <summary>Takes a file, says what each column is taken for and what is wrong with each row, and imports all of it or nothing.</summary>
public sealed partial class ImportPage(CheckImport checkImport, ImportFile importFile, CurrentActor actors) : CommandPart(actors)
{
    private ImportKind _kind;
    private Guid _key = Guid.CreateVersion7();
    private int _inputs; // A new number makes the file field forget its file.
    private byte[]? _content;
    private IReadOnlyList<string>? _columns;
    private bool _areOthers;
    private ImportCheckView? _view;
    private ImportedView? _imported;
    private CancellationTokenSource? _stop;
    private string _said = "";
    private string _doing = "";
    private int? _done;
    private int? _of; // Null while nobody knows how much there is.

    private static string FileHint => $"At most {ImportLimits.MostMegabytes} MB and {ImportLimits.MostRows:N0} rows; separated by commas, semicolons or tabs.";

    private string TemplateAddress => $"/import/{_kind.ToString().ToLowerInvariant()}.csv";

    private static string Name(ImportKind kind) => kind switch
    {
        ImportKind.Clients => "Clients",
        ImportKind.Enrolments => "Stays in programs",
        _ => "Authorisations",
    };

    private void ChooseKind(ImportKind kind)
    {
        _kind = kind;
        Forget();
        _inputs++;
    }

    private void Forget()
    {
        (_content, _columns, _view, _imported, _areOthers, _said, _key) = (null, null, null, null, false, "", Guid.CreateVersion7());
        ForgetRefusals();
    }

    private async Task TakeAsync(InputFileChangeEventArgs change)
    {
        Forget();
        var file = change.File;
        var content = await WorkAsync("Kilobytes read", (int)Math.Min(file.Size, ImportLimits.MostBytes) / 1024, async (_, cancellation) =>
        {
            if (file.Size > ImportLimits.MostBytes)
            {
                return new Refusal("import.too-big", ImportLimits.MostMegabytes);
            }

            await using var stream = file.OpenReadStream(ImportLimits.MostBytes, cancellation);
            return await ImportUpload.ReadAsync(stream, bytes => Show(bytes / 1024), cancellation);
        });
        if (content is not null)
        {
            _content = content;
            await CheckAsync();
        }
    }

    private async Task ChooseColumnsAsync(IReadOnlyList<string> columns)
    {
        _columns = columns;
        await CheckAsync();
    }

    private async Task SayOthersAsync(bool areOthers)
    {
        _areOthers = areOthers;
        await CheckAsync();
    }

    private async Task CheckAsync()
    {
        if (_content is { } content)
        {
            _view = await WorkAsync("Rows checked", _view?.Rows, (actor, cancellation) =>
                Task.Run(() => checkImport.HandleAsync(actor, Query(content), cancellation), cancellation));
        }
    }

    private async Task ImportAsync()
    {
        if (_content is not { } content)
        {
            return;
        }

        var imported = await WorkAsync("Rows read", _view?.Rows, (actor, cancellation) =>
            Task.Run(() => importFile.HandleAsync(actor, new(_key, Query(content)), cancellation), cancellation));
        if (imported is not null)
        {
            Forget();
            _imported = imported;
            _inputs++;
        }
        else if (Refusals.Any(refusal => refusal.Code == "import.problems"))
        {
            await CheckAsync(); // Somebody changed the store since.
        }
    }

    private ImportQuery Query(byte[] content) => new(_kind, content, _columns, _areOthers) { Progress = Show };

    /// <summary>One piece of work that can be stopped, with what it has done so far.</summary>
    private async Task<T?> WorkAsync<T>(string doing, int? of, Func<Security.Actor, CancellationToken, Task<Result<T>>> work)
        where T : class
    {
        if (IsBusy)
        {
            return null;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Gone);
        (_stop, _doing, _done, _of, _said) = (stop, doing, 0, of, "");
        try
        {
            return await SendAsync((actor, _) => work(actor, stop.Token));
        }
        catch (OperationCanceledException) when (!Gone.IsCancellationRequested)
        {
            _said = "Stopped. Nothing was imported.";
            return null;
        }
        finally
        {
            (_stop, _done) = (null, null);
        }
    }

    private void Show(int done) => _ = InvokeAsync(() =>
    {
        _done = _done is null ? null : done;
        StateHasChanged();
    });

    private void Stop() => _stop?.Cancel();
}
