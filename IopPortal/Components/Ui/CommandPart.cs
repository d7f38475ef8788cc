using IopPortal.Domain;
using IopPortal.Security;
using Microsoft.AspNetCore.Components;

namespace IopPortal.Components.Ui;

/// <summary>Something that sends commands: takes one at a time and keeps the refusals to show them beside the fields.</summary>
public abstract class CommandPart(CurrentActor actors) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private CancellationToken _closed;

    protected IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    protected bool IsBusy { get; private set; }

    /// <summary>Ends with the component.</summary>
    protected CancellationToken Gone => _closed;

    protected override void OnInitialized() => _closed = _closing.Token; // The source itself must not be asked after Dispose.

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _closing.Cancel();
            _closing.Dispose();
        }
    }

    protected Task<Actor> ActorAsync() => actors.GetAsync();

    /// <summary>Null while another command is on its way, or when it was refused.</summary>
    protected async Task<T?> SendAsync<T>(Func<Actor, CancellationToken, Task<Result<T>>> send)
        where T : class
    {
        if (IsBusy)
        {
            return null;
        }

        IsBusy = true;
        try
        {
            var result = await send(await ActorAsync(), _closed);
            Refusals = result.Refusals;
            return result.Succeeded ? result.Value : null;
        }
        finally
        {
            IsBusy = false;
        }
    }

    /// <summary>The same for a command that hands back an id.</summary>
    protected async Task<bool> SendAsync(Func<Actor, CancellationToken, Task<Result<Guid>>> send) =>
        await SendAsync(async (actor, cancellation) => (await send(actor, cancellation)).Select(_ => Done.Value)) is not null;

    protected void ForgetRefusals() => Refusals = [];

    protected bool IsStale => Refusals.Any(refusal => refusal.Code == "stale");
}
